"""CSV, XLSX and JSON as editors' programs write them, read and written row by row."""

import contextlib
import csv
import io
import json
import warnings
import zipfile
from itertools import chain
from xml.etree.ElementTree import ParseError

from django.utils.translation import gettext as _
from import_export.formats.base_formats import Format
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException

from .cells import as_text, escape_xml, shield, unescape_xml, unshield

# A cell in Excel holds no more.
LONGEST_CELL = 32_767
# Unpacked, so that a small file cannot fill the memory.
LARGEST_WORKBOOK = 500 * 1024 * 1024
DELIMITERS = ",;\t"

csv.field_size_limit(16 * 1024 * 1024)


class SpreadsheetError(ValueError):
    """A file that cannot be read, or what cannot be written, in words for an editor."""


class Sheet:
    """A heading row and rows of text, read once, as far as they are asked for.

    `rows` yields (number of the row as a spreadsheet program counts it, its cells).
    """

    def __init__(self, headings, rows):
        self.headings = headings
        self.rows = rows

    @classmethod
    def of(cls, dataset):
        """Return any dataset with headers as a sheet."""
        if isinstance(dataset, cls):
            return dataset
        rows = ([as_text(cell) for cell in row] for row in dataset)
        return cls(list(dataset.headers or []), enumerate(rows, 2))

    @property
    def headers(self):
        return self.headings

    def __iter__(self):
        return (cells for _number, cells in self.rows)


class SpreadsheetFormat(Format):
    """A kind of file. It is bytes to import-export, so that its encoding is ours."""

    def __init__(self, encoding=None):
        self.encoding = encoding

    def get_title(self):
        return type(self).__name__

    def get_extension(self):
        return self.get_title().lower()

    def get_content_type(self):
        return self.CONTENT_TYPE

    def can_import(self):
        return True

    def can_export(self):
        return True

    def create_dataset(self, in_stream):
        return self.read(io.BytesIO(in_stream))

    def export_data(self, dataset, **kwargs):
        stream = io.BytesIO()
        self.write(dataset.headers, dataset, stream)
        return stream.getvalue()

    def read(self, stream):
        """Return the Sheet in a binary stream; raises SpreadsheetError."""
        raise NotImplementedError

    def write(self, headings, rows, stream):
        """Write a heading row and rows of text to a binary stream."""
        raise NotImplementedError


class CSV(SpreadsheetFormat):
    """UTF-8 with a byte-order mark, by which Excel knows Hangul and Arabic."""

    CONTENT_TYPE = "text/csv; charset=utf-8"

    def read(self, stream):
        text = io.TextIOWrapper(stream, self.encoding_of(stream), newline="")
        lines = self.lines(text)
        first = next(lines, "")
        delimiter = max(DELIMITERS, key=first.count)
        reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
        rows = self.rows(reader)
        _number, headings = next(rows, (1, []))
        return Sheet([heading.strip() for heading in headings], rows)

    def encoding_of(self, stream):
        start = stream.read(4)
        stream.seek(0)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        if self.encoding and self.encoding.lower().replace("_", "-") != "utf-8":
            return self.encoding
        return "utf-8-sig"

    def lines(self, text):
        number = 0
        try:
            for number, line in enumerate(text, 1):  # noqa: B007
                yield line
        except UnicodeError:
            encoding = text.encoding.upper().replace("-SIG", "")
            raise SpreadsheetError(
                _(
                    "After line %(number)d the file is not in %(encoding)s. Save it "
                    "anew: in Excel as “CSV UTF-8”."
                )
                % {"number": number, "encoding": encoding}
            ) from None
        finally:
            # Whoever opened the file closes it, and may have done so already.
            with contextlib.suppress(ValueError):
                text.detach()

    def rows(self, reader):
        number = 0
        try:
            for number, cells in enumerate(reader, 1):
                yield number, [unshield(cell) for cell in cells]
        except csv.Error as error:
            raise SpreadsheetError(
                _("After row %(number)d the file is no CSV: %(reason)s.")
                % {"number": number, "reason": error}
            ) from None

    def write(self, headings, rows, stream):
        text = io.TextIOWrapper(stream, "utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(headings)
        writer.writerows([shield(cell) for cell in row] for row in rows)
        text.detach()


class XLSX(SpreadsheetFormat):
    """Every cell is text, so that no program turns 2020-02 into a date of its own."""

    CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def read(self, stream):
        rows = self.rows(self.sheet_in(stream))
        _number, headings = next(rows, (1, []))
        return Sheet([heading.strip() for heading in headings], rows)

    def sheet_in(self, stream):
        try:
            with zipfile.ZipFile(stream) as archive:
                unpacked = sum(part.file_size for part in archive.infolist())
            if unpacked > LARGEST_WORKBOOK:
                raise SpreadsheetError(_("The workbook is too large. Use CSV."))
            with warnings.catch_warnings(action="ignore"):
                sheet = load_workbook(stream, read_only=True).worksheets[0]
        except SpreadsheetError:
            raise
        except (*BROKEN, IndexError):
            raise SpreadsheetError(
                _("This is no XLSX workbook, or it has a password.")
            ) from None
        sheet.reset_dimensions()
        return sheet

    def rows(self, sheet):
        number = 0
        try:
            for number, row in enumerate(sheet.iter_rows(), 1):
                yield number, [self.text_of(cell, number) for cell in row]
        except SpreadsheetError:
            raise
        except BROKEN:
            raise SpreadsheetError(
                _("After row %(number)d the workbook is damaged.") % {"number": number}
            ) from None

    def text_of(self, cell, number):
        if cell.data_type == "f":
            raise SpreadsheetError(
                _("Row %(number)d has a formula in column %(column)s. Paste its value.")
                % {"number": number, "column": cell.column_letter}
            )
        if isinstance(cell.value, str):
            return unshield(unescape_xml(cell.value))
        return as_text(cell.value)

    def write(self, headings, rows, stream):
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet()
        sheet.freeze_panes = "A2"
        heading_cells = [self.cell(sheet, heading, 1) for heading in headings]
        for cell in heading_cells:
            cell.font = Font(bold=True)
        with contextlib.closing(sheet):
            sheet.append(heading_cells)
            for number, row in enumerate(rows, 2):
                sheet.append([self.cell(sheet, shield(text), number) for text in row])
        workbook.save(stream)

    def cell(self, sheet, text, number):
        text = escape_xml(text)
        if len(text) > LONGEST_CELL:
            raise SpreadsheetError(
                _("Row %(number)d has a text too long for Excel. Use CSV or JSON.")
                % {"number": number}
            )
        cell = WriteOnlyCell(sheet, text or None)
        if text:
            cell.data_type = "s"
        cell.number_format = "@"
        return cell


class JSON(SpreadsheetFormat):
    """A list of objects, one on a line; a heading is the key."""

    CONTENT_TYPE = "application/json"

    def read(self, stream):
        try:
            records = json.loads(stream.read().decode(self.encoding or "utf-8-sig"))
        except ValueError as error:
            raise SpreadsheetError(
                _("This is no JSON: %(reason)s.") % {"reason": error}
            ) from None
        if not isinstance(records, list) or not all(
            isinstance(record, dict) for record in records
        ):
            raise SpreadsheetError(_("A JSON file is a list of objects."))
        headings = list(dict.fromkeys(chain.from_iterable(records)))
        return Sheet(headings, self.rows(records, headings))

    def rows(self, records, headings):
        for number, record in enumerate(records, 1):
            try:
                yield number, [as_text(record.get(heading)) for heading in headings]
            except ValueError as error:
                raise SpreadsheetError(
                    _("Row %(number)d: %(reason)s")
                    % {"number": number, "reason": error}
                ) from None

    def write(self, headings, rows, stream):
        separator = "[\n"
        for row in rows:
            record = json.dumps(
                dict(zip(headings, row, strict=True)), ensure_ascii=False
            )
            stream.write(f"{separator}{record}".encode())
            separator = ",\n"
        stream.write(b"[]\n" if separator == "[\n" else b"\n]\n")


BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    EOFError,
)
FORMATS = [CSV, XLSX, JSON]
