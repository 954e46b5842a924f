"""The list cut into sections that are read in one light each, and that light inferred."""

import re
from collections import Counter
from dataclasses import dataclass, field

from .block import BLANK, DEBRIS, HEADER, HEADING, ITEM, PROSE
from .countries import find_country
from .detached import split_detached
from .evidence import evidence, is_title_first
from .folding import is_cjk
from .layout import (
    CAPACITY_NAME,
    COUNTRY_NAME,
    NAME,
    NAME_CAPACITY,
    NAME_COUNTRY,
    Section,
)
from .lines import Line
from .runs import find_delimiter, split_run
from .separators import split_bracket, split_dash, split_first, split_last
from .stanzas import infer_stanzas
from .tables import header_kind, infer_columns, is_header


@dataclass
class Part:
    """The lines of one section with its layout, before they are read."""

    lines: list[Line] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    kind: str = ""
    heading: str = ""
    country: str = ""
    country_as_printed: str = ""
    header: list[str] = field(default_factory=list)
    detached: list[str] = field(default_factory=list)
    is_detached: bool = False
    continues: bool = False
    section: Section | None = None
    groups: list[list[Line]] | None = None


def cut_parts(marked):
    """The block's items as parts; a heading, a table's header or a wide gap starts one."""
    parts = [Part()]
    for one in marked:
        if one.what == HEADING:
            parts.append(_part_under(one.heading, parts[-1]))
        elif (
            one.what == ITEM
            and is_header(one.line.cells)
            and _is_table_start(parts[-1])
        ):
            parts.append(_part_of_table(one.line, parts[-1]))
            one.what = HEADER
        elif one.what == ITEM:
            parts[-1].lines.append(one.line)
        elif one.what == BLANK and parts[-1].lines:
            _note_gap(parts[-1])
        elif one.what == PROSE and parts[-1].lines:
            parts.append(_like(parts[-1]))
        elif one.what not in {BLANK, DEBRIS} and parts[-1].lines:
            parts[-1].gaps.append(len(parts[-1].lines) - 1)
    parts = [piece for part in parts if part.lines for piece in split_detached(part)]
    return [piece for part in parts for piece in _cut_at_gaps(part)]


def _note_gap(part):
    last = len(part.lines) - 1
    if not part.gaps or part.gaps[-1] != last:
        part.gaps.append(last)


def _is_table_start(part):
    last = len(part.lines) - 1
    return not part.lines or not part.lines[-1].cells or part.gaps[-1:] == [last]


def _like(part):
    return Part(
        continues=True,
        kind=part.kind,
        heading=part.heading,
        country=part.country,
        country_as_printed=part.country_as_printed,
    )


def _part_of_table(line, before):
    part = _like(before)
    part.header = line.cells
    part.kind = header_kind(line.cells) or part.kind
    return part


def _part_under(heading, before):
    part = Part(kind=heading.kind, heading=heading.text)
    if heading.is_country or heading.is_section:
        part.kind = part.kind or before.kind
    part.country, part.country_as_printed = heading.country, heading.country_as_printed
    if not before.lines and before.heading and not before.continues:
        part.detached = [*before.detached, before.kind]
        part.country = part.country or before.country
        part.country_as_printed = part.country_as_printed or before.country_as_printed
        if not (heading.kind and before.kind):
            part.kind = part.kind or before.kind
    if heading.kind and part.detached:
        part.detached = [*part.detached, heading.kind]
    return part


def _cut_at_gaps(part):
    """A part without a kind falls apart where a few blank lines divide it."""
    if part.kind or not part.gaps or len(part.gaps) * 5 > len(part.lines):
        return [part]
    pieces, start = [], 0
    for end in [*[gap + 1 for gap in part.gaps], len(part.lines)]:
        if end > start:
            piece = _like(part)
            piece.header, piece.lines = part.header, part.lines[start:end]
            piece.detached = part.detached
            pieces.append(piece)
        start = end
    return pieces


def infer_section(part):
    """Fills in the part's section and, where rows take several lines, its groups."""
    lines = part.lines
    section = Section(lines[0].number, lines[-1].last_number, heading=part.heading)
    part.section = section
    texts = [line.text for line in lines]
    _infer_unit(part, section, texts)
    if section.unit == "run_on":
        texts = [piece for text in texts[:500] for piece in _pieces(text)]
    _infer_kind(part, section, texts)
    _infer_order(section, texts)
    return section


def _pieces(text):
    delimiter = find_delimiter(text)
    return split_run(text, delimiter) if delimiter else [text]


def _infer_unit(part, section, texts):
    rows = [
        line.cells
        for line in part.lines
        if len(line.cells) > 1 or line.raw.strip().startswith("|")
    ]
    if len(rows) * 2 > len(part.lines):
        section.columns = infer_columns(rows, part.header)
        section.separator = "column"
        return
    delimiters = Counter(filter(None, (find_delimiter(text) for text in texts)))
    long = sum(len(text) for text in texts if find_delimiter(text))
    if delimiters and (
        sum(delimiters.values()) * 3 >= len(texts) or long * 2 > sum(map(len, texts))
    ):
        section.unit, section.delimiter = "run_on", delimiters.most_common(1)[0][0]
        return
    if _alternates(texts):
        section.unit = "pair"
        part.groups = [part.lines[i : i + 2] for i in range(0, len(part.lines), 2)]
        return
    groups = (
        infer_stanzas(part.lines, part.gaps) if part.kind != "organisation" else None
    )
    if groups:
        section.unit, part.groups = "stanza", groups


def _alternates(texts):
    """Whether every second line repeats the one before in another script."""
    if len(texts) < 4 or len(texts) % 2:
        return False
    wide = [is_cjk(text) for text in texts]
    pairs = list(zip(wide[::2], wide[1::2], strict=True))
    return sum(a != b and a == pairs[0][0] for a, b in pairs) * 10 >= len(pairs) * 9


def _infer_kind(part, section, texts):
    if part.kind:
        section.kind, section.kind_from = part.kind, "heading"
        return
    names = texts
    if section.columns and "name" in section.columns:
        place = section.columns.index("name")
        names = [line.cells[place] for line in part.lines if place < len(line.cells)]
    scores = [evidence(text) for text in names[:2000]]
    people = sum(score <= -0.3 for score in scores)
    organisations = sum(score >= 0.3 for score in scores)
    if people + organisations == 0:
        section.kind = "mixed"
    elif people >= 9 * organisations or (
        people >= 4 * organisations and sum(scores) < -0.3 * len(scores)
    ):
        section.kind = "individual"
    elif organisations >= 9 * people or (
        organisations >= 4 * people and sum(scores) > 0.3 * len(scores)
    ):
        section.kind = "organisation"
    section.kind_from = "form"


def _infer_order(section, texts):
    sample = [text for text in texts[:1000] if text]
    counts = Counter()
    for text in sample:
        counts.update(_signs(text))
    enough = max(2, len(sample) // 8)
    countries = {
        name: counts[f"country {name}"] for name in ("comma", "dash", "brackets")
    }
    best = max(countries, key=countries.get)
    if section.columns:
        return
    if section.kind == "individual":
        rests = {name: counts[f"rest {name}"] for name in ("comma", "dash", "brackets")}
        section.separator = max(rests, key=rests.get) if any(rests.values()) else ""
        section.order = NAME_CAPACITY if section.separator else NAME
        if counts["title first"] * 2 > len(sample):
            section.order = CAPACITY_NAME
    elif counts["country first"] * 10 >= len(sample) * 6:
        section.order, section.separator = COUNTRY_NAME, "comma"
    elif countries[best] >= enough or (
        countries[best] and countries[best] * 3 >= len(sample)
    ):
        section.order, section.separator = NAME_COUNTRY, best
    if section.order == NAME and countries["brackets"] > 1:
        section.separator = "brackets"
    if (
        section.order == NAME
        and countries["dash"] > 1
        and countries["dash"] >= countries["comma"]
    ):
        section.order, section.separator = NAME_COUNTRY, "dash"


def _signs(text):
    _before, after = split_last(text)
    if after and find_country(after):
        yield "country comma"
    _before, inside = split_bracket(text)
    if inside:
        yield "rest brackets"
        if find_country(inside):
            yield "country brackets"
    before, after, _dash = split_dash(text, is_last=True)
    if after:
        yield "rest dash"
        if find_country(after):
            yield "country dash"
    if split_first(text)[1]:
        yield "rest comma"
    if is_title_first(text):
        yield "title first"
    if find_country(re.split(r"[:：]| [-–—] |, ", text[:60], maxsplit=1)[0]):
        yield "country first"
