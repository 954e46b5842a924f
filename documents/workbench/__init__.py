"""The pages on which an editor takes a pasted letter into the database.

They stand in the admin, under "lists being added". Every form is a POST answered by a
redirect; one act touches one row, and nothing posts a whole block. A button carries
its act: `act=keep:81/3` keeps line 81 as it was at version 3.
"""
