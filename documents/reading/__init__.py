"""A pasted block becomes rows: read as a whole, without a database.

The layout is inferred first (where the list stands, its sections, separators,
columns, headings); each line is then read in that light, and what does not fit raises
a doubt. Every non-blank line ends in a row or among the ignored ones.
"""

from .reader import read_text
from .rows import Ignored, Reading, Row

__all__ = ["Ignored", "Reading", "Row", "read_text"]
