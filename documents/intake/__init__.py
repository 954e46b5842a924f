"""From a pasted block to signatures: every act of the workbench, and its undo.

Each module is named for what is done in it; each act takes the acting user as `by`,
runs in one transaction and raises `Refused`, with a message for the editor, where it
was not done.
"""
