"""The whole way from a pasted text to its reading."""

from django.utils.translation import gettext as _

from .block import (
    BLANK,
    CONTACT,
    DATE,
    DEBRIS,
    HEADER,
    HEADING,
    ITEM,
    NOTE,
    PRESS,
    PROSE,
    find_block,
    mark_lines,
)
from .cells import join_cells
from .entries import read_part
from .layout import Layout
from .letter import find_facts
from .lines import join_lines, split_lines
from .rows import Ignored, Reading
from .sections import cut_parts, infer_section

CONNECTIVES = (
    "of",
    "for",
    "and",
    "the",
    "in",
    "de",
    "del",
    "y",
    "e",
    "da",
    "do",
    "des",
    "du",
    "et",
    "und",
    "für",
    "&",
)


def read_text(text, layout=None):
    """Reads a pasted page, letter or bare block.

    ``layout`` is an editor's correction of what was inferred: its sections overrule the
    kind, order and separator of the lines that they cover. Never raises on any text.
    """
    marked = mark_lines(split_lines(text))
    block = find_block(marked)
    facts = find_facts(marked, block)
    parts = []
    if block:
        inside = join_cells(_join_wrapped(marked[block[0] : block[1] + 1]))
        marked = [*marked[: block[0]], *inside, *marked[block[1] + 1 :]]
        parts = cut_parts(inside)
    for part in parts:
        infer_section(part)
        _correct(part.section, layout)
    rows = [row for part in parts for row in read_part(part)]
    ignored = _ignored(marked, rows, facts)
    return Reading(rows, ignored, _layout(parts), facts)


def _layout(parts):
    sections = [part.section for part in parts]
    if not sections:
        return Layout()
    return Layout(sections[0].first_line, sections[-1].last_line, sections)


def _correct(section, layout):
    told = layout.section_at(section.first_line) if layout else None
    if told is None:
        return
    section.kind, section.order, section.separator = (
        told.kind,
        told.order,
        told.separator,
    )
    section.kind_from = "editor"
    if told.columns and section.columns:
        section.columns = told.columns


def _join_wrapped(marked):
    """Joins a line that cannot stand alone with the one it continues."""
    joined = []
    for one in marked:
        before = joined[-1] if joined else None
        if (
            before
            and before.what == one.what == ITEM
            and _continues(before.line, one.line)
        ):
            before.line = join_lines(before.line, one.line)
        else:
            joined.append(one)
    return joined


def _continues(first, second):
    if second.marker or second.cells or len(first.text) > 400 or len(first.text) < 12:
        return False
    words = second.text.split()
    return first.text.split()[-1] in CONNECTIVES or (
        words[0] in CONNECTIVES and len(words) > 1 and words[0] not in {"e", "y"}
    )


def _ignored(marked, rows, facts):
    told = facts.lines()
    covered = {number for row in rows for number in range(row.line, row.last_line + 1)}
    return [
        Ignored(
            one.line.number,
            one.line.last_number,
            one.line.raw.strip(),
            *_reason(one, one.line.number in told),
        )
        for one in marked
        if one.what != BLANK and one.line.number not in covered
    ]


def _reason(one, is_told):
    if is_told:
        return _("Used for the letter"), "letter"
    reasons = {
        HEADING: (_("A heading"), "heading"),
        HEADER: (_("The heading of a table"), "heading"),
        PROSE: (_("Text of the letter"), ""),
        CONTACT: (_("An address or footnote"), ""),
        DEBRIS: (_("Part of the page, not of the letter"), ""),
        DATE: (_("A date"), ""),
        NOTE: (_("A remark on the list"), ""),
        PRESS: (_("A headline or quotation"), ""),
        ITEM: (_("Outside the list of signatories"), ""),
    }
    return reasons[one.what]
