"""Finding the list of signatories in a pasted page: what is row, heading, or around it."""

from dataclasses import dataclass, replace

from .dates import is_date_line
from .headings import Heading, read_heading
from .lines import LONG, Line
from .prose import is_contact, is_navigation, is_note, is_press_item, is_prose
from .runs import is_run_on
from .tables import is_header

BLANK = "blank"
PROSE = "prose"
CONTACT = "contact"
DEBRIS = "debris"
HEADING = "heading"
HEADER = "header"
ITEM = "item"
NOTE = "note"
DATE = "date"
PRESS = "press"
AROUND = {BLANK, DEBRIS, CONTACT, DATE, NOTE, PRESS}


@dataclass
class Marked:
    """A line with what it was taken for."""

    line: Line
    what: str
    heading: Heading | None = None


def mark_lines(lines):
    """Each line with its class; nothing is decided yet about where the list stands."""
    marked = [one for line in lines for one in _mark_label(line)]
    _mark_wrapped_prose(marked)
    return marked


def _mark_label(line):
    """ "Signed by: One; Two; Three" is a heading and a list in one line."""
    label, colon, rest = line.text[:60].partition(":")
    if not colon:
        label, colon, rest = line.text[:60].partition("：")
    if not (colon and rest.strip()) or line.marker or line.cells:
        return [_mark(line)]
    heading = read_heading(Line(line.number, line.raw, text=f"{label}:"))
    if not heading or heading.is_country or not (heading.is_cue or heading.kind):
        return [_mark(line)]
    rest = line.text[len(label) + 1 :].strip()
    is_remark = rest[:1] in {"(", "（", "["} and rest[-1:] in {")", "）", "]"}
    if is_remark or (is_prose(rest) and not is_run_on(rest)):
        return [_mark(line)]
    item = replace(line, text=rest)
    return [
        Marked(replace(line, text=f"{label}:"), HEADING, heading),
        Marked(item, ITEM),
    ]


def _mark_wrapped_prose(marked):
    """A paragraph broken into lines of one width is prose, though no line of it is."""
    paragraph = []
    for one in [*marked, None]:
        if (
            one
            and one.what in {ITEM, PROSE}
            and not (one.line.marker or one.line.cells)
        ):
            paragraph.append(one)
            continue
        if len(paragraph) > 1 and _is_wrapped_prose([p.line.text for p in paragraph]):
            for each in paragraph:
                each.what = PROSE
        paragraph = []


def _is_wrapped_prose(texts):
    small = sum(text[:1].islower() for text in texts[1:])
    long = sum(len(text) > 45 for text in texts[:-1])
    if small * 2 < len(texts) - 1 or long * 10 < (len(texts) - 1) * 9:
        return False
    return texts[-1].endswith((".", "!", "?", ":")) and len(texts) < 200


def _mark(line):
    if line.is_blank:
        return Marked(line, BLANK)
    if line.is_markup or not line.text:
        return Marked(line, DEBRIS)
    if len(line.raw) > LONG:
        return Marked(line, ITEM if is_run_on(line.text) else PROSE)
    heading = read_heading(line)
    if heading:
        return Marked(line, HEADING, heading)
    return Marked(line, _class_of(line))


def _class_of(line):
    text = line.text
    if len(line.cells) > 1:
        return ITEM
    if is_navigation(text):
        return DEBRIS
    if is_contact(text) and not (line.marker == "bullet" and len(text) < 100):
        return CONTACT
    if is_date_line(text):
        return DATE
    if is_note(text):
        return NOTE
    if is_press_item(text):
        return PRESS
    if is_prose(text) and not is_run_on(text):
        return PROSE
    if line.marker == "heading":
        return PROSE
    return ITEM


def find_block(marked):
    """(first, last) index of the list in the marked lines, or None where there is none."""
    runs = _runs(marked)
    if not runs:
        return None
    weights = [_weight(marked, runs, number) for number in range(len(runs))]
    best = max(range(len(runs)), key=lambda number: weights[number])
    if weights[best] <= 0:
        return None
    first = last = best
    while last + 1 < len(runs) and _belongs(marked, runs, last, last + 1):
        last += 1
    while (
        first > 0
        and _starts_list(marked, runs[first - 1])
        and _items(marked, runs[first - 1]) > 1
    ):
        first -= 1
    return _trim(marked, _cue_start(marked, runs[first]), runs[last][1])


def _runs(marked):
    """Stretches without a sentence of the letter in them, as (first, last) index."""
    runs, start = [], None
    for number, one in enumerate(marked):
        if one.what == PROSE:
            if start is not None:
                runs.append((start, number - 1))
            start = None
        elif start is None and one.what != BLANK:
            start = number
    if start is not None:
        runs.append((start, len(marked) - 1))
    return [run for run in runs if _items(marked, run)]


def _items(marked, run):
    return sum(
        1 if len(one.line.text) < 200 else 1 + len(one.line.text) // 100
        for one in marked[run[0] : run[1] + 1]
        if one.what == ITEM
    )


def _weight(marked, runs, number):
    run = runs[number]
    weight = float(_items(marked, run))
    if _starts_list(marked, run):
        weight *= 4
    contacts = sum(one.what == CONTACT for one in marked[run[0] : run[1] + 1])
    prose_after = sum(one.what == PROSE for one in marked[run[1] + 1 :])
    if _starts_list(marked, run):
        return weight
    if contacts > 1:
        weight *= 0.25
    if prose_after > 2:
        # The letter goes on after it: its head, or a list of what it asks.
        weight = weight * 0.2 if _items(marked, run) > 15 else 0
    return weight


def _starts_list(marked, run):
    return any(
        one.what == HEADING and (one.heading.is_cue or one.heading.kind)
        for one in marked[run[0] : run[1] + 1]
    )


def _belongs(marked, runs, before, after):
    """Whether the next run continues the list: under a heading, or after one short remark."""
    gap = marked[runs[before][1] + 1 : runs[after][0]]
    prose = [one for one in gap if one.what == PROSE]
    if any(len(one.line.text) > 400 for one in prose) or len(prose) > 3:
        return _starts_list(marked, runs[after]) and _items(marked, runs[after]) > 2
    if _starts_list(marked, runs[after]):
        return True
    numbered = [
        one
        for one in marked[runs[after][0] : runs[after][1] + 1]
        if one.line.marker == "number"
    ]
    same = any(
        one.line.marker == "number"
        for one in marked[runs[before][0] : runs[before][1] + 1]
    )
    return (
        len(prose) == 1 and _items(marked, runs[after]) > 3 and bool(numbered) == same
    )


def _cue_start(marked, run):
    """The list starts at the first cue that has most of the run's items after it."""
    total = _items(marked, run)
    seen = 0
    for number in range(run[0], run[1] + 1):
        one = marked[number]
        if one.what == ITEM:
            seen += 1 if len(one.line.text) < 200 else 1 + len(one.line.text) // 100
        is_start = one.what == HEADING and (one.heading.is_cue or one.heading.kind)
        # A title and a line or two above a table are no signatories.
        is_start = is_start or (seen <= 4 and one.what == ITEM and _is_header(one))
        if is_start and (total - seen) * 2 >= total:
            return number
    return run[0]


def _is_header(one):
    return bool(one.line.cells) and is_header(one.line.cells)


def _trim(marked, first, last):
    """Page furniture, dates and addresses at either end do not belong to the list."""
    while first < last and marked[first].what in AROUND:
        first += 1
    end = _end_of_list(marked, first, last)
    while end > first and marked[end].what in AROUND:
        end -= 1
    return first, end


def _end_of_list(marked, first, last):
    # What stands after a date or page furniture at the end is no signatory: an
    # issuer's line, a footer. Only a short rest is cut, so that no list is lost.
    items = [n for n in range(first, last + 1) if marked[n].what == ITEM]
    for number in range(last, first, -1):
        if marked[number].what in {DATE, CONTACT} and len(items) > 3:
            rest = [n for n in items if n > number]
            if 0 < len(rest) <= 2 and len(rest) * 4 < len(items):
                return number
    return last
