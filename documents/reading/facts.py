"""What a pasted letter says of itself, each with the words it was taken from."""

from dataclasses import dataclass, field


@dataclass
class Fact:
    """One thing found: its value, the words as printed, their line, and a doubt if any.

    A date's value is ISO (2020-02-21, 2020-02, 2020), its precision "day", "month" or
    "year". A fact with a doubt is offered but not ticked.
    """

    value: str
    words: str
    line: int
    doubt: str = ""
    precision: str = ""


@dataclass
class Addressee:
    """Someone the letter is addressed or copied to."""

    person: str
    office: str
    institution: str
    is_copied: bool
    words: str
    line: int
    last_line: int = 0
    country: str = ""
    doubt: str = ""


@dataclass
class StatedCount:
    """One count that the text states.

    ``of`` is organisations, individuals, signatories, countries, regions or
    represented; ``how`` is exact, at_least or about; ``besides`` names who is not among
    the number ("ICNK, joined by 68 other groups"); ``covers`` is "organisations" where
    the claim is made of organisations alone, else "all".
    """

    of: str
    number: int
    how: str
    words: str
    line: int
    besides: str = ""
    covers: str = "all"
    doubt: str = ""


@dataclass
class Facts:
    """All that was found; None or empty where the text does not say."""

    title: Fact | None = None
    subject_line: Fact | None = None
    kind: Fact | None = None
    dated: Fact | None = None
    page_date: Fact | None = None
    language: Fact | None = None
    addressees: list[Addressee] = field(default_factory=list)
    stated_counts: list[StatedCount] = field(default_factory=list)
    issuers: list[Fact] = field(default_factory=list)

    def lines(self):
        """The numbers of all lines that a fact was taken from."""
        single = [self.title, self.subject_line, self.kind, self.dated, self.page_date]
        found = [fact.line for fact in single if fact]
        found += [fact.line for fact in [*self.stated_counts, *self.issuers]]
        for one in self.addressees:
            found += range(one.line, max(one.line, one.last_line) + 1)
        return set(found)
