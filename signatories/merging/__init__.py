"""Fold one record into another, split one, rename one, and take each of it back."""

from .merging_two import better_linked, draft_merge, links, merge
from .refusals import Refused
from .renaming import rename
from .splitting import split
from .undoing import draft_undo, undo

__all__ = [
    "Refused",
    "better_linked",
    "draft_merge",
    "draft_undo",
    "links",
    "merge",
    "rename",
    "split",
    "undo",
]
