"""Records as spreadsheets: what editors take out, work on and put back in.

`cells` keeps text safe in a cell, `files` reads and writes CSV, XLSX and JSON,
`columns` and `references` say what a cell means for a record, `resource` brings rows
into the database, `admin` offers it all to editors.
"""

from .files import CSV, FORMATS, JSON, XLSX, Sheet, SpreadsheetError
from .references import Listing, Reference, Through
from .resource import SpreadsheetResource
from .slugged import SluggedResource

__all__ = [
    "CSV",
    "FORMATS",
    "JSON",
    "XLSX",
    "Listing",
    "Reference",
    "Sheet",
    "SluggedResource",
    "SpreadsheetError",
    "SpreadsheetResource",
    "Through",
]
