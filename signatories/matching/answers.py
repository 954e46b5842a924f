"""What is asked of the matcher, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

AUTO = "auto"
REVIEW = "review"
NEW = "new"


@dataclass(frozen=True, slots=True)
class Query:
    """One name as read from a block. `country` is an alpha-2 code, as printed."""

    name: str
    country: str = ""
    kind: str = ""
    acronym: str = ""
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known besides the list itself: hints, never a reason on their own.

    `campaign` holds the ids of signatories of the same campaign's other lists,
    `signing` the ids of those already under this document.
    """

    campaign: frozenset = frozenset()
    signing: frozenset = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a candidate (`fits`) or against it, in words."""

    fits: bool
    text: str


@dataclass(frozen=True)
class Candidate:
    """A record on offer. `matched_name` is the stored name that met the printed one."""

    id: int
    slug: str
    score: float
    matched_name: str
    explain: Callable = field(repr=False, compare=False, default=list)

    @cached_property
    def evidence(self):
        """What speaks for and against it, put into words when first read."""
        return list(self.explain())


@dataclass(slots=True)
class Outcome:
    """The answer to one query.

    `decision` is "auto" (linked without a question), "review" (a person looks) or
    "new" (no record comes near). `record_id` and `slug` name the best record: the
    linked one, or the one to be looked at first; None when there is none.
    `candidates` holds at most five, best first.
    """

    decision: str
    record_id: int | None
    slug: str | None
    score: float
    reason: str
    candidates: list[Candidate] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
