"""What a pasted block becomes: rows, and lines that are no rows."""

from dataclasses import dataclass, field

from .facts import Facts
from .layout import Layout

ORGANISATION = "organisation"
INDIVIDUAL = "individual"


@dataclass
class Row:
    """One signatory as read from one or more printed lines, with what is doubtful in it.

    ``country`` is a country printed as the signatory's own, never inferred from its
    name. ``alternatives`` are the other ways to read the line, the one taken first:
    dicts with ``label`` (a sentence) and ``fields`` (name of field → value).
    """

    line: int
    last_line: int
    text: str
    kind: str = ORGANISATION
    name: str = ""
    acronym: str = ""
    honorific: str = ""
    country: str = ""
    country_as_printed: str = ""
    place: str = ""
    capacity: str = ""
    heading: str = ""
    confidence: float = 1.0
    doubts: list[str] = field(default_factory=list)
    alternatives: list[dict] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    def doubt(self, reason, confidence=0.6):
        """Adds a reason to doubt this row and lowers its confidence to at most that."""
        if reason not in self.doubts:
            self.doubts.append(reason)
        self.confidence = min(self.confidence, confidence)


@dataclass
class Ignored:
    """Printed lines that are no signatory, with the reason in a few words.

    ``used_for`` is "letter" where the line told a fact about the letter, "heading"
    where it stands over rows.
    """

    line: int
    last_line: int
    text: str
    reason: str
    used_for: str = ""


@dataclass
class Reading:
    """Everything that was read in a pasted text; no line of it is missing."""

    rows: list[Row]
    ignored: list[Ignored]
    layout: Layout
    facts: Facts
