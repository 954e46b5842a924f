"""Tables pasted with one cell a line: a name, then its country, again and again."""

from dataclasses import replace

from .block import BLANK, HEADER, HEADING, ITEM, Marked
from .lines import join_lines
from .tables import is_header


def join_cells(marked):
    """Joins each name with the country on the line after it, where all stand so.

    A country over its organisations comes before the first of them; here it follows.
    """
    body = [one for one in marked if one.what != BLANK]
    start = next((n for n, one in enumerate(body) if not _is_title(one)), len(body))
    titles, body = body[:start], body[start:]
    if len(body) < 6 or len(body) % 2 or not _alternate(body):
        return marked
    for title in titles:
        title.what = HEADER if title.what == ITEM else title.what
    joined = {}
    for name, country in zip(body[::2], body[1::2], strict=True):
        line = join_lines(name.line, country.line)
        line = replace(line, text=f"{name.line.text}, {country.line.text}")
        joined[id(name)] = Marked(line, ITEM)
        joined[id(country)] = None
    return [kept for one in marked if (kept := joined.get(id(one), one))]


def _is_title(one):
    if one.what == HEADING:
        return not one.heading.is_country
    return one.what == HEADER or (one.what == ITEM and is_header([one.line.text]))


def _alternate(body):
    return all(
        one.what == (HEADING if number % 2 else ITEM)
        and (not number % 2 or one.heading.is_country)
        for number, one in enumerate(body)
    )
