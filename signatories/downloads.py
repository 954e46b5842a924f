"""A list in one file: CSV, XLSX or JSON, row by row, in the order of the page."""

import csv
import json
import tempfile
from collections.abc import Callable
from typing import NamedTuple

from django.http import FileResponse, StreamingHttpResponse
from django.urls import register_converter
from django.utils import timezone
from openpyxl import Workbook

from .spreadsheets.cells import escape_xml, shield

EXTENSIONS = ("csv", "xlsx", "json")
BOM = "\ufeff"
CHUNK = 1000


class Column(NamedTuple):
    """A heading and the function from a row to its cell: text, number, or a list.

    Headings are the words of the data model, the same in every language.
    """

    heading: str
    cell: Callable


class FormatConverter:
    """The extension of a download in a path."""

    regex = "|".join(EXTENSIONS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(FormatConverter, "download")


def respond(extension, columns, rows, name):
    """Return the response with all `rows` in one file.

    `rows` is a queryset or a list; `name` the beginning of the name of the file.
    """
    write, kind = WRITERS[extension]
    response = write(columns, walk(rows))
    response["Content-Type"] = kind
    day = timezone.localdate().isoformat()
    response["Content-Disposition"] = f'attachment; filename="{name}-{day}.{extension}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def walk(rows):
    return rows.iterator(chunk_size=CHUNK) if hasattr(rows, "iterator") else iter(rows)


def cells(columns, row):
    """Return the cells of one row as a spreadsheet takes them."""
    return [written(column.cell(row)) for column in columns]


def written(cell):
    """Return a cell as a number or a text that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    text = "; ".join(map(str, cell)) if isinstance(cell, list) else str(cell)
    return shield(text)


class Echo:
    """A file that hands back what is written to it."""

    def write(self, text):
        return text


def write_csv(columns, rows):
    writer = csv.writer(Echo(), lineterminator="\r\n")

    def lines():
        yield BOM + writer.writerow(column.heading for column in columns)
        for row in rows:
            yield writer.writerow(cells(columns, row))

    return StreamingHttpResponse(lines())


def write_xlsx(columns, rows):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([column.heading for column in columns])
    for row in rows:
        sheet.append([printable(cell) for cell in cells(columns, row)])
    file = tempfile.TemporaryFile()  # noqa: SIM115, the response closes it
    book.save(file)
    file.seek(0)
    return FileResponse(file)


def printable(cell):
    return escape_xml(cell) if isinstance(cell, str) else cell


def write_json(columns, rows):
    def parts():
        before = "[\n"
        for row in rows:
            record = {column.heading: plain(column.cell(row)) for column in columns}
            yield before + json.dumps(record, ensure_ascii=False)
            before = ",\n"
        yield "\n]\n" if before == ",\n" else "[]\n"

    return StreamingHttpResponse(parts())


def plain(value):
    """Return a cell as JSON has it: numbers and lists stay, the rest is text."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return [plain(one) for one in value]
    return str(value)


WRITERS = {
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        write_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "json": (write_json, "application/json; charset=utf-8"),
}
