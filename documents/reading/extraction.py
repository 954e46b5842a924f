"""The child process of files.py: bytes on standard input, one JSON object out.

Run as a script, without Django, under limits on memory and time. Each reader imports
the library for its kind of file itself: one run needs one of them.
"""

import csv
import io
import json
import resource
import runpy
import sys
import zipfile
from pathlib import Path

MEMORY = 1_000 * 1024 * 1024
CPU_SECONDS = 25
UNPACKED = 100 * 1024 * 1024
# Encodings that a file says itself, or that cannot be mistaken.
SAID = {"utf-8", "utf-8-sig", "utf-16", "utf-32"}
HIDDEN = "script, style, noscript, template, svg, head, iframe, object, [hidden]"


class Refused(Exception):
    """Carries the code of a message in files.py."""


def main(kind, maximum_lines):
    """Reads one file from standard input and prints its text, or the code of an error."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        answer = READERS[kind](sys.stdin.buffer.read(), maximum_lines)
    except Refused as refused:
        answer = {"error": str(refused)}
    except MemoryError:
        answer = {"error": "memory"}
    except Exception:
        # Whatever a parser stumbles over, the editor learns the same: it is broken.
        answer = {"error": "broken"}
    answer["text"] = answer.get("text", "").replace("\x00", "")
    print(json.dumps(answer))


def read_plain(data, maximum_lines):
    """A text file in any encoding."""
    text, encoding = _beside("encodings")["decode"](data)
    text = text.replace("\x00", "")
    controls = sum(
        character < " " and character not in "\t\n\r\f\v" for character in text[:20_000]
    )
    if controls * 20 > min(len(text), 20_000):
        raise Refused("binary")
    answer = {"text": text, "encoding": encoding}
    if encoding not in SAID:
        answer["notes"] = ["encoding"]
    return answer


def _beside(module):
    """What a module of this folder defines.

    By its path, not by its package: the package's folder must not stand on the path,
    where its module numbers.py would hide Python's own.
    """
    return runpy.run_path(str(Path(__file__).with_name(f"{module}.py")))


def read_html(data, maximum_lines):
    """The words of a page, a line for each block, cells parted by tabs."""
    from selectolax.lexbor import LexborHTMLParser

    answer = read_plain(data, maximum_lines)
    tree = LexborHTMLParser(answer["text"])
    hidden = tree.css(HIDDEN)
    for node in hidden:
        node.decompose()
    answer["text"] = "\n".join(_html_lines(tree.body or tree.root))
    if hidden:
        answer.setdefault("notes", []).append("scripts")
    return answer


PARAGRAPHS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "section"),
    *("article", "header", "footer", "nav", "blockquote"),
}
BLOCKS = PARAGRAPHS | {
    *("div", "li", "dl", "dt", "dd", "tr", "thead", "tbody", "aside", "main", "pre"),
    *("figure", "figcaption", "form", "fieldset", "address", "hr"),
}


def _html_lines(root):
    lines, words = [], []

    def end_line(is_paragraph=False):
        line = "".join(words).strip(" \n")
        words.clear()
        if line:
            lines.append(" ".join(line.replace("\n", " ").split(" ")).strip())
        if is_paragraph and lines and lines[-1]:
            lines.append("")

    for node, leaving in _walk(root):
        tag = node.tag
        if tag == "-text" and not leaving:
            words.append(_spaced(node.text_content or ""))
        elif tag == "br" and not leaving:
            end_line()
        elif tag in {"td", "th"} and leaving and node.next is not None:
            words.append("\t")
        elif tag == "li" and not leaving:
            end_line()
        elif tag in BLOCKS and not _in_cell(node):
            end_line(is_paragraph=leaving and tag in PARAGRAPHS)
    end_line()
    return lines


def _spaced(text):
    flat = " ".join(text.split())
    if not flat:
        return " " if text else ""
    return (
        (" " if text[:1].isspace() else "")
        + flat
        + (" " if text[-1:].isspace() else "")
    )


def _in_cell(node):
    return (
        node.tag in {"p", "div"}
        and node.parent is not None
        and node.parent.tag in {"td", "th"}
    )


def _walk(root):
    """Every node twice, on entering and on leaving, without recursion."""
    stack = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        yield node, leaving
        if leaving:
            continue
        stack.append((node, True))
        children = []
        child = node.child
        while child is not None:
            children.append(child)
            child = child.next
        stack += [(one, False) for one in reversed(children)]


def read_docx(data, maximum_lines):
    """Paragraphs, tables and text boxes of a Word document in their order."""
    _check_zip(data)
    from docx import Document

    body = Document(io.BytesIO(data)).element.body
    return {"text": "\n".join(_docx_lines(body))}


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _docx_lines(body):
    for child in body.iterchildren():
        if child.tag == f"{W}p":
            yield from _docx_paragraph(child)
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                cells = [
                    " ".join(_docx_words(cell).split()) for cell in row.iter(f"{W}tc")
                ]
                yield "\t".join(cells)
        elif child.tag == f"{W}sdt":
            for paragraph in child.iter(f"{W}p"):
                yield from _docx_paragraph(paragraph)


def _docx_paragraph(paragraph):
    boxes = list(paragraph.iter(f"{W}txbxContent"))[:1]
    for box in boxes:
        for inner in box.iter(f"{W}p"):
            yield _docx_words(inner)
    if not boxes:
        listed = paragraph.find(f"{W}pPr/{W}numPr") is not None
        words = _docx_words(paragraph)
        yield from (
            f"- {line}" if listed and line.strip() else line
            for line in words.split("\n")
        )


def _docx_words(element):
    words = []
    for node in element.iter():
        if node.tag == f"{W}t":
            words.append(node.text or "")
        elif node.tag == f"{W}tab":
            words.append("\t" if node.getparent().tag == f"{W}r" else "")
        elif node.tag in {f"{W}br", f"{W}cr"}:
            words.append("\n")
    return "".join(words)


def read_xlsx(data, maximum_lines):
    """The cells of every sheet, formulas as their text."""
    _check_zip(data)
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    lines, notes = [], []
    if len(book.sheetnames) > 1:
        notes.append("sheets")
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells = ["" if cell is None else _cell(cell) for cell in row]
            if any(cell.startswith("=") for cell in cells) and "formula" not in notes:
                notes.append("formula")
            lines.append("\t".join(cells).rstrip("\t"))
            if len(lines) > maximum_lines:
                raise Refused("lines")
        lines.append("")
    return {"text": "\n".join(lines), "notes": notes}


def _cell(value):
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())


def read_csv(data, maximum_lines):
    """The cells of a CSV file, parted by tabs whatever parted them before."""
    answer = read_plain(data, maximum_lines)
    text = answer["text"]
    csv.field_size_limit(MEMORY)
    rows = csv.reader(io.StringIO(text.replace("\x00", "")), delimiter=_delimiter(text))
    lines = []
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        if any(cell[:1] == "=" for cell in cells):
            answer["notes"] = sorted({*answer.get("notes", []), "formula"})
        lines.append("\t".join(cells).rstrip("\t"))
        if len(lines) > maximum_lines:
            raise Refused("lines")
    answer["text"] = "\n".join(lines)
    return answer


def _delimiter(text):
    first = text[:20_000].splitlines()[:20]
    return max(
        [",", ";", "\t", "|"], key=lambda mark: sum(line.count(mark) for line in first)
    )


def read_pdf(data, maximum_lines):
    """The lines of a PDF, page by page, without the heads and feet that pages repeat."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused(
            "encrypted"
            if "assword" in str(error) or "security" in str(error).lower()
            else "broken"
        ) from error
    lines = _beside("pdf_pages")["lines_of"](document)
    if not any(line.strip() for line in lines):
        raise Refused("scanned")
    return {"text": "\n".join(lines)}


def _check_zip(data):
    """Refuses archives that are none, that unpack to too much, or that are encrypted."""
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Refused("encrypted" if is_locked else "old")
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile as error:
        raise Refused("broken") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("encrypted")
    if sum(entry.file_size for entry in entries) > UNPACKED or len(entries) > 5_000:
        raise Refused("memory")


READERS = {
    "text": read_plain,
    "html": read_html,
    "docx": read_docx,
    "xlsx": read_xlsx,
    "csv": read_csv,
    "pdf": read_pdf,
}

if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
