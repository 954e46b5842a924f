"""Lines of a paste: cleaned of markup, bullets and numbers, with what was taken off."""

import html
import re
from dataclasses import dataclass, field

COMMENT = re.compile(r"<!--.*?-->")
SCRIPT = re.compile(r"(?is)<(script|style)\b[^<>]*>.*?</\1\s*>")
SCRIPT_START = re.compile(r"(?i)<(script|style)\b")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
LINK = re.compile(r"!?\[([^\[\]]{0,1000})\]\(([^()\s]{0,2000})\)")
ESCAPE = re.compile(r"\\([-_.()*#\[\]!>+`~\\])")
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
NUMBER = re.compile(r"\s*(?:\((\d{1,5})\)|(\d{1,5})\s?[.):\]、．])(?:\s+|(?=[^\W\d_]))")
BULLET = re.compile(r"\s*[-*•●▪◦‣·–—○■□►▶※◎◆◇✓✔➢❖\uf0b7+]\s+")
INVISIBLE = dict.fromkeys(
    [
        0,
        0xAD,
        0xFEFF,
        0x200B,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
# A line longer than this is looked at only to find out whether it is a run-on list.
LONG = 4000


@dataclass
class Line:
    """One line: as printed, and its text without markup, bullet or number."""

    number: int
    raw: str
    text: str = ""
    marker: str = ""
    ordinal: int | None = None
    is_bold: bool = False
    is_markup: bool = False
    cells: list[str] = field(default_factory=list)
    trailing_blanks: int = 0
    last_number: int = 0

    def __post_init__(self):
        self.last_number = self.last_number or self.number

    @property
    def is_blank(self):
        return not self.raw.strip()


def split_lines(text):
    """All lines of a text, numbered from 1; form feeds and other breaks end a line too."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    normal = (
        normal.replace("\x0c", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
    lines = [read_line(number, raw) for number, raw in enumerate(normal.split("\n"), 1)]
    _blank_scripts(lines)
    return lines


def _blank_scripts(lines):
    """A script over several lines is markup from its first line to its last."""
    ending = ""
    for line in lines:
        if ending:
            line.is_markup, line.text, line.cells = True, "", []
            ending = "" if ending in line.raw.lower() else ending
        elif "<" in line.raw and (found := SCRIPT_START.search(line.raw[:LONG])):
            ending = f"</{found[1].lower()}"
            ending = "" if ending in line.raw.lower() else ending


def read_line(number, raw):
    """One line, cleaned; a comment or tag on its own leaves the text empty."""
    line = Line(number, raw)
    line.trailing_blanks = len(raw) - len(raw.rstrip())
    if len(raw) > LONG:
        line.text = clean(raw)
        return line
    bare = strip_markup(raw)
    line.is_markup = not bare.strip() or _is_code(bare)
    line.cells = _cells(bare)
    heading = HEADING.match(bare)
    if heading:
        line.marker, bare = "heading", bare[heading.end() :]
    else:
        bare = _take_marker(line, bare)
    line.is_bold = _is_bold(bare)
    line.text = clean(bare)
    if not any(character.isalnum() for character in line.text):
        line.is_markup, line.text = True, ""
    return line


def clean(text):
    """Text without invisible characters, emphasis marks and doubled blanks."""
    text = text.translate(INVISIBLE).replace("**", "").replace("__", " ")
    if len(text) <= LONG:
        text = ESCAPE.sub(r"\1", text)
    if len(text) > 1 and text[0] == text[-1] == "_":
        text = text[1:-1]
    return " ".join(text.replace("\u00a0", " ").split(" ")).strip(" \t*\r")


def strip_markup(raw):
    """HTML and markdown links reduced to their words; entities decoded."""
    text = raw
    if "<" in text:
        if len(text) <= LONG:
            text = SCRIPT.sub("", text)
        text = TAG.sub("", COMMENT.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    if "](" in text:
        text = LINK.sub(r"\1", text)
    return text


def _take_marker(line, bare):
    number = NUMBER.match(bare)
    if number:
        line.marker, line.ordinal = "number", int(number[1] or number[2])
        # "7. One 8. Two": the numbers part what stands in the line, so they stay.
        if re.search(rf"\s{line.ordinal + 1}[.)]\s", bare[number.end() :]):
            return bare
        return bare[number.end() :]
    bullet = BULLET.match(ESCAPE.sub(r"\1", bare[:8]) + bare[8:])
    if bullet:
        line.marker = "bullet"
        return (ESCAPE.sub(r"\1", bare[:8]) + bare[8:])[bullet.end() :]
    return bare


def _cells(bare):
    stripped = bare.strip()
    if stripped.startswith("|") and stripped.count("|") > 1:
        return [clean(cell) for cell in stripped.strip("|").split("|")]
    if "\t" in bare.strip():
        return [clean(cell) for cell in bare.strip("\r\n").split("\t")]
    return []


def _is_bold(bare):
    stripped = bare.strip()
    return (
        len(stripped) > 4
        and stripped[:2] in {"**", "__"}
        and stripped[-2:] in {"**", "__"}
    )


def _is_code(bare):
    stripped = bare.strip()
    return stripped.startswith(("{%", "{{", "<?", "<!--")) or stripped.endswith(
        ("-->", "%}")
    )


def join_lines(first, second):
    """A line with the next one joined to it, for names that were wrapped."""
    blank = "" if first.text.endswith(("-", "/")) else " "
    return Line(
        number=first.number,
        raw=f"{first.raw}\n{second.raw}",
        text=f"{first.text}{blank}{second.text}",
        marker=first.marker,
        ordinal=first.ordinal,
        is_bold=first.is_bold,
        trailing_blanks=second.trailing_blanks,
        last_number=second.last_number,
    )
