"""All facts that a pasted page tells of its letter, gathered."""

from .block import DATE, HEADING, ITEM, PROSE
from .counts import find_counts
from .facts import Fact, Facts
from .letterhead import (
    find_addressees,
    find_dates,
    find_kind,
    find_language,
    find_subject,
    find_title,
)
from .organisations import organisation_score


def find_facts(marked, block):
    """What the lines around the block (indexes of its first and last line) say."""
    before = marked[: block[0]] if block else marked
    after = marked[block[1] + 1 :] if block else []
    head = _head(before)
    prose = [one.line for one in marked if one.what == PROSE]
    title, subject = find_title(head), find_subject(head)
    dated, page_date = find_dates([*before, *after], head)
    if not (prose or title or subject or dated or page_date):
        return Facts(stated_counts=find_counts(_counting_lines(marked, block)))
    return Facts(
        title=title,
        subject_line=subject,
        kind=find_kind(title, subject, prose),
        dated=dated,
        page_date=page_date,
        language=find_language(prose, [one.line for one in marked if one.line.text]),
        addressees=find_addressees(head, title),
        stated_counts=find_counts(_counting_lines(marked, block)),
        issuers=_issuers(after),
    )


def _head(before):
    """The lines above the running text: up to the second paragraph of the letter."""
    seen = 0
    for number, one in enumerate(before):
        if one.what == PROSE and len(one.line.text) > 150:
            seen += 1
            if seen == 2:
                return before[:number]
    return before


def _counting_lines(marked, block):
    inside = range(block[0], block[1] + 1) if block else ()
    return [
        one.line
        for number, one in enumerate(marked)
        if one.line.text and (number not in inside or one.what in {PROSE, HEADING})
    ]


def _issuers(after):
    """Organisations named on lines of their own under a date that ends the letter."""
    issuers, dated = [], False
    for one in after:
        dated = dated or one.what == DATE
        if dated and one.what == ITEM and organisation_score(one.line.text) >= 0.6:
            issuers.append(Fact(one.line.text, one.line.text, one.line.number))
    return issuers[:3]
