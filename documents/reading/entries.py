"""Each line of a part becomes a row, read in the light of the part's section."""

import re

from django.utils.translation import gettext as _

from .countries import find_country, find_misspelt_country
from .evidence import evidence
from .folding import fold, is_cjk
from .glued import split_glued
from .layout import CAPACITY_NAME
from .oddities import note_oddities, without_remarks, without_trailing_note
from .organisation_rows import read_organisation, set_country
from .organisations import organisation_score
from .people import looks_like_role, person_score, split_honorific
from .person_rows import read_person
from .rows import INDIVIDUAL, ORGANISATION, Row
from .runs import find_delimiter, split_run
from .separators import split_first
from .stanzas import repeated_lines


def read_part(part):
    """The rows of a part, in printed order."""
    section = part.section
    if section.order == CAPACITY_NAME:
        rows = [row for line in part.lines for row in _read_shared_title(line, part)]
    elif section.columns:
        rows = [_read_cells(line, part) for line in part.lines]
    elif section.unit == "run_on":
        rows = [row for line in part.lines for row in _read_run(line, part)]
    elif section.unit == "stanza":
        badges = repeated_lines(part.groups)
        rows = [_read_stanza(group, part, badges) for group in part.groups]
    elif section.unit == "pair":
        rows = [_read_pair(group, part) for group in part.groups]
    else:
        rows = [row for line in part.lines for row in _read_line(line, part)]
    for row in rows:
        _finish(row, part)
    return rows


def _row(line, text=None):
    return Row(line.number, line.last_number, (text or line.raw).strip())


def _read_line(line, part):
    texts = split_glued(line.text, part)
    if len(texts) == 1:
        row = _row(line)
        read_text(row, line.text, part.section)
        note_oddities(row, line)
        return [row]
    rows = []
    for text in texts:
        row = _row(line, text)
        read_text(row, text, part.section)
        row.doubt(_("Several signatories stand in this line without a separator."), 0.7)
        rows.append(row)
    return rows


def read_text(row, text, section):
    """Reads one signatory's text as an organisation's or a person's."""
    text = without_remarks(text)
    row.kind = _decide_kind(row, text, section)
    if row.kind == INDIVIDUAL:
        read_person(row, text, section)
    else:
        read_organisation(row, text, section)


def _decide_kind(row, text, section):
    score = evidence(text)
    if section.kind_from == "editor" and section.kind != "mixed":
        return section.kind
    if section.kind_from == "heading":
        return _compare_with_heading(row, text, score, section)
    if section.kind in {ORGANISATION, INDIVIDUAL}:
        return _decide_in_company(row, text, score, section)
    if abs(score) < 0.3:
        row.doubt(
            _("Nothing printed says whether this is an organisation or a person."), 0.5
        )
    elif abs(score) < 0.5:
        row.confidence = min(row.confidence, 0.8)
    return _offer_kinds(row, ORGANISATION if score > -0.15 else INDIVIDUAL)


def _offer_kinds(row, kind):
    """The kind taken; where it is doubted, the other one stands beside it."""
    labels = {ORGANISATION: _("An organisation"), INDIVIDUAL: _("A person")}
    other = INDIVIDUAL if kind == ORGANISATION else ORGANISATION
    if row.doubts:
        row.alternatives += [
            {"label": labels[one], "fields": {"kind": one}} for one in (kind, other)
        ]
    return kind


def _compare_with_heading(row, text, score, section):
    """The heading's kind, unless an organisation's line gives a person with an office."""
    name, rest = split_first(text)
    if (
        section.kind == ORGANISATION
        and looks_like_role(rest)
        and person_score(name) >= 0.9
    ):
        row.doubt(_("A person with an office, under a heading of organisations."), 0.7)
        return INDIVIDUAL
    if section.kind == ORGANISATION and score <= -0.9:
        row.doubt(_("It reads like a person, under a heading of organisations."), 0.7)
    elif section.kind == INDIVIDUAL and score >= 0.9:
        row.doubt(_("It reads like an organisation, under a heading of people."), 0.7)
    return section.kind


def _decide_in_company(row, text, score, section):
    if section.kind == INDIVIDUAL and score >= 0.75 and not split_honorific(text)[0]:
        row.doubt(_("It reads like an organisation, among people."), 0.6)
        return _offer_kinds(row, ORGANISATION)
    if section.kind == ORGANISATION and score <= -0.85:
        row.doubt(_("It reads like a person, among organisations."), 0.6)
        return _offer_kinds(row, INDIVIDUAL)
    return section.kind


def _read_cells(line, part):
    row = _row(line)
    section = part.section
    roles = dict.fromkeys(("name", "country", "capacity", "place", "acronym"), "")
    cells = line.cells or [line.text]
    for role, cell in zip(section.columns, cells, strict=False):
        if role in roles and cell:
            roles[role] = f"{roles[role]}, {cell}" if roles[role] else cell
    if not roles["name"]:
        roles["name"] = max(cells, key=len)
        row.doubt(_("The cell of the name is empty: the longest cell was taken."), 0.4)
    if roles["capacity"] and roles["name"].endswith(f" {roles['capacity']}"):
        roles["name"] = roles["name"][: -len(roles["capacity"])].strip(" ,-–")
        row.why.append(_("the office is repeated in the cell of the name"))
    read_text(row, _without_column_country(roles), section)
    _put_cells(row, roles)
    return row


def _without_column_country(roles):
    """A name that repeats its column's country after a comma or acronym loses it there."""
    name, country = roles["name"], roles["country"]
    if country and name.endswith(f")-{country}"):
        return name[: -len(country) - 1]
    return name


def _put_cells(row, roles):
    if roles["capacity"]:
        row.capacity = (
            f"{row.capacity}, {roles['capacity']}"
            if row.capacity
            else roles["capacity"]
        )
    row.place = roles["place"] or row.place
    row.acronym = roles["acronym"] or row.acronym
    if not roles["country"]:
        return
    country = find_country(roles["country"], is_column=True)
    if country is None:
        country = find_misspelt_country(roles["country"])
    if country:
        set_country(row, country, _("the column of countries"))
    else:
        row.country_as_printed = roles["country"]
        row.doubt(
            _("“%(printed)s” is no country that is known here.")
            % {"printed": roles["country"]}
        )


def _read_run(line, part):
    delimiter = find_delimiter(line.text)
    if not delimiter:
        return _read_line(line, part)
    rows = []
    for piece in split_run(line.text, delimiter):
        row = _row(line, piece)
        text = re.sub(r"^\(?\d{1,4}[.)]\s*", "", piece) if delimiter == "1." else piece
        read_text(row, without_trailing_note(text), part.section)
        row.name = row.name.rstrip(" .。")
        row.why.append(_("one of several in its line"))
        rows.append(row)
    if rows and not any(character.isalnum() for character in rows[-1].text):
        rows.pop()
    return rows


def _read_shared_title(line, part):
    title, _blank, names = line.text.replace("\u3000", " ").rpartition(" ")
    if not title or not is_cjk(line.text):
        return _read_line(line, part)
    rows = []
    for name in names.split("、"):
        row = _row(line, f"{title} {name}".strip())
        row.kind, row.name, row.capacity = INDIVIDUAL, name.strip(" 。"), title
        row.why.append(_("the office before the names, shared by all in the line"))
        rows.append(row)
    return rows


def _read_stanza(group, part, badges):
    raw = "\n".join(line.raw.strip() for line in group)
    row = Row(group[0].number, group[-1].last_number, raw)
    kept = [line.text for line in group[1:]]
    if len(kept) > 1 and fold(kept[-1]) in badges:
        kept.pop()
        row.why.append(_("the last line is repeated under others and was left out"))
    row.kind = part.section.kind if part.section.kind != "mixed" else INDIVIDUAL
    if part.section.kind_from == "form":
        row.kind = INDIVIDUAL
    read_person(row, group[0].text, part.section)
    further = ", ".join(kept)
    country = find_country(kept[-1]) if kept else None
    if country and country.code:
        set_country(row, country, _("a country on a line of its own"))
        further = ", ".join(kept[:-1])
    row.capacity = ", ".join(filter(None, [row.capacity, further]))
    if not kept:
        row.doubt(
            _("No office or title stands under this name, as it does under others."),
            0.8,
        )
    if len(group) > 4 or person_score(row.name) < 0.35:
        row.doubt(_("It is uncertain which lines belong together here."), 0.5)
    return row


def _read_pair(group, part):
    raw = "\n".join(line.raw.strip() for line in group)
    row = Row(group[0].number, group[-1].last_number, raw)
    read_text(row, group[0].text, part.section)
    if len(group) > 1:
        row.why.append(_("the second line gives the name in another language"))
    return row


def _finish(row, part):
    row.heading = part.heading
    if part.is_detached and abs(evidence(row.text)) < 0.4:
        row.doubt(
            _("The headings stand apart from the list: the kind is a guess."), 0.6
        )
    if part.country and not row.country and not row.country_as_printed:
        row.country, row.country_as_printed = part.country, part.country_as_printed
        row.why.append(_("the country of the heading"))
    if not row.name.strip():
        row.name = row.text.split("\n")[0].strip()
        row.doubt(_("No name was found in this line."), 0.3)
    _doubt_length(row)
    if row.alternatives and "label" in row.alternatives[0]:
        row.alternatives = row.alternatives[:5]


def _doubt_length(row):
    if len(row.name) > 160:
        row.doubt(_("Very long for a name."), 0.4)
    elif len(row.name) < 2 or not any(character.isalpha() for character in row.name):
        row.doubt(_("Very short for a name."), 0.4)
    if row.kind == INDIVIDUAL and len(row.name.split()) > 5 and not is_cjk(row.name):
        row.doubt(_("Many words for a person's name."), 0.6)
    if row.kind == INDIVIDUAL and organisation_score(row.name) >= 0.8:
        row.doubt(_("A word in the name speaks for an organisation."), 0.7)
