"""The lines of a PDF's pages, from its words and where they stand.

Loaded by extraction.py, in its child process, without Django.
"""

import re
from collections import Counter

from pypdfium2.raw import FPDFText_GetUnicode

# In heights of a line: how wide a gap between cells is, how far a column rises.
TAB = 0.7
COLUMN_RISE = 3


def lines_of(document):
    """The lines of all pages, without the heads and feet that pages repeat."""
    pages = [_page_lines(page.get_textpage()) for page in document]
    return [line for lines in _without_repeats(pages) for line in lines]


def _page_lines(textpage):
    return [
        _join_pieces(line)
        for column in _columns(_pieces(textpage))
        for line in _by_line(column)
    ]


def _pieces(textpage):
    """(left, bottom, right, top, words) in the order of the file.

    A piece ends with its line or at a gap as wide as one between cells.
    """
    codes = (FPDFText_GetUnicode(textpage, n) for n in range(textpage.count_chars()))
    text = "".join(map(chr, codes))
    pieces, end = [], 0
    for word in re.finditer(r"\S+", text):
        # Loose: as high and wide as the letter's font makes it, not as its ink.
        left, bottom, _right, top = textpage.get_charbox(word.start(), loose=True)
        right = textpage.get_charbox(word.end() - 1, loose=True)[2]
        words = word[0]
        goes_on = pieces and "\n" not in text[end : word.start()]
        if goes_on and abs(left - pieces[-1][2]) <= TAB * (top - bottom):
            left, bottom, _end, top, before = pieces.pop()
            words = f"{before} {words}"
        pieces.append((left, bottom, right, top, words))
        end = word.end()
    return pieces


def _columns(pieces):
    """Pieces in the order of the file, parted where a column begins at its top."""
    columns = [[]]
    for piece in pieces:
        if columns[-1] and _begins_column(piece, columns[-1]):
            columns.append([])
        columns[-1].append(piece)
    return columns


def _begins_column(piece, before):
    """Whether a piece stands well above the last one, right of all beside and below it.

    A cell of a table rises by a line or two; a table comes row by row.
    """
    left, bottom, _right, top, _words = piece
    if bottom - before[-1][3] < COLUMN_RISE * (top - bottom):
        return False
    return all(one[2] < left for one in before if one[1] < top)


def _by_line(pieces):
    """Pieces whose middles are at one height, from top to bottom."""
    lines = []
    for piece in sorted(pieces, key=lambda one: -(one[1] + one[3])):
        last = lines[-1][0] if lines else None
        if last and abs(last[1] + last[3] - piece[1] - piece[3]) < last[3] - last[1]:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line) for line in lines]


def _join_pieces(line):
    """One line of text; a wide gap between pieces is a tab, none at all joins them.

    What stands behind a bullet is no cell.
    """
    text, end = "", None
    for left, bottom, right, top, words in line:
        height = top - bottom
        if end is not None:
            gap = left - end
            is_cell = gap > TAB * height and any(map(str.isalnum, text))
            text += "\t" if is_cell else " " if gap > 0.1 * height else ""
        text, end = text + words, right
    return text


def _without_repeats(pages):
    """Drops heads and feet: edge lines that most pages share, figures apart."""
    edges = Counter(
        key for lines in pages for key in {_edge_key(line) for line in _edges(lines)}
    )
    repeated = {
        key
        for key, often in edges.items()
        if len(pages) > 1 and often * 10 > len(pages) * 7
    }
    return [
        [
            line
            for number, line in enumerate(lines)
            if 2 <= number < len(lines) - 2 or _edge_key(line) not in repeated
        ]
        for lines in pages
    ]


def _edges(lines):
    return [*lines[:2], *lines[-2:]]


def _edge_key(line):
    return "".join("0" if character.isdigit() else character for character in line)
