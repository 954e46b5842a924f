import datetime
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from signatories.spreadsheets import CSV, FORMATS, JSON, XLSX, SpreadsheetError
from signatories.spreadsheets.files import LONGEST_CELL
from tests.sheets import refusal

# What a cell may hold: no NUL and no half character.
cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
risky_cell = st.text("'=+-@\t\r\n_x0041 a,;\"")
rows = st.lists(st.tuples(cell | risky_cell, cell | risky_cell), max_size=4)


def write(file_format, rows, headings=("a", "b")):
    stream = io.BytesIO()
    file_format().write(list(headings), rows, stream)
    return stream.getvalue()


def read(file_format, content, **options):
    sheet = file_format(**options).create_dataset(content)
    return [sheet.headings, *sheet]


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("file_format", FORMATS)
@given(rows=rows)
def test_what_is_written_is_read(file_format, rows):
    rows = [("first", "row"), *rows]

    assert read(file_format, write(file_format, rows)) == [
        ["a", "b"],
        *(list(row) for row in rows),
    ]


def test_csv_is_utf_8_with_a_byte_order_mark():
    content = write(CSV, [("항구", "مرفأ"), ("=1+1", "'=1")])

    assert content.decode() == "\ufeffa,b\r\n항구,مرفأ\r\n'=1+1,''=1\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_reads_unicode_with_or_without_a_mark(encoding):
    content = "a,b\n항구,1\n".encode(encoding)

    assert read(CSV, content) == [["a", "b"], ["항구", "1"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_other_countries_is_read(delimiter):
    content = f"a{delimiter}b\n1,5{delimiter}2\n".replace(",", delimiter).encode()

    assert read(CSV, content)[0] == ["a", "b"]


def test_csv_in_another_encoding_is_refused_in_words():
    content = "a,b\n항구,1\n".encode("cp949")

    assert refusal(CSV, content) == (
        "After line 0 the file is not in UTF-8. Save it anew: in Excel as “CSV UTF-8”."
    )


def test_csv_in_another_encoding_is_read_when_told_so():
    content = "a,b\n항구,1\n".encode("cp949")

    assert read(CSV, content, encoding="cp949") == [["a", "b"], ["항구", "1"]]


def test_csv_with_an_open_quote_is_refused_in_words():
    assert "After row 2 the file is no CSV" in refusal(CSV, b'a,b\n1,2\n"3,4\n')


def test_csv_counts_rows_as_a_spreadsheet_program_does():
    sheet = CSV().create_dataset(b'a,b\n"1\n1",2\n3,4\n')

    assert [number for number, _cells in sheet.rows] == [2, 3]


def test_csv_holds_a_long_text():
    text = "Letter. " * 50_000

    assert read(CSV, write(CSV, [(text, "")]))[1] == [text, ""]


@pytest.mark.parametrize("file_format", FORMATS)
def test_empty_file_has_no_headings(file_format):
    if file_format is CSV:
        assert read(CSV, b"") == [[]]
    else:
        assert refusal(file_format, b"") != ""


def test_xlsx_cells_are_text_and_stay_so():
    sheet = load_workbook(io.BytesIO(write(XLSX, [("2020-02", "=1")]))).worksheets[0]

    assert [(cell.value, cell.data_type, cell.number_format) for cell in sheet[2]] == [
        ("2020-02", "s", "@"),
        ("'=1", "s", "@"),
    ]


def test_xlsx_of_a_spreadsheet_program_is_read_as_it_shows():
    content = workbook(
        ["a", " b "], [1, datetime.date(2020, 2, 21)], [True, None], [], ["x", 2.0]
    )

    assert read(XLSX, content) == [
        ["a", "b"],
        ["1", "2020-02-21"],
        ["yes"],
        [],
        ["x", "2"],
    ]


def test_xlsx_formula_is_refused_with_its_cell():
    assert refusal(XLSX, workbook(["a", "b"], ["1", "=A2&A2"])) == (
        "Row 2 has a formula in column B. Paste its value."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"PK rubbish",
        # How Office begins a workbook with a password.
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600,
    ],
)
def test_xlsx_that_is_none_is_refused_in_words(content):
    assert refusal(XLSX, content) == "This is no XLSX workbook, or it has a password."


def test_xlsx_that_is_another_zip_is_refused_in_words():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("readme.txt", "hello")

    assert refusal(XLSX, stream.getvalue()) == (
        "This is no XLSX workbook, or it has a password."
    )


def test_xlsx_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("signatories.spreadsheets.files.LARGEST_WORKBOOK", 1000)

    assert refusal(XLSX, workbook(["a"])) == "The workbook is too large. Use CSV."


def test_xlsx_damaged_in_the_middle_is_refused():
    stream, broken = io.BytesIO(workbook(["a"], ["b"])), io.BytesIO()
    with zipfile.ZipFile(stream) as whole, zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            sheet = name.endswith("sheet1.xml")
            archive.writestr(name, content[:-60] if sheet else content)

    assert refusal(XLSX, broken.getvalue()) != ""


def test_xlsx_never_cuts_a_long_text():
    with pytest.raises(SpreadsheetError, match="Row 2 has a text too long for Excel"):
        write(XLSX, [("x" * (LONGEST_CELL + 1), "")])


def test_json_is_plain():
    content = write(JSON, [("=1", "항구")])

    assert content.decode() == '[\n{"a": "=1", "b": "항구"}\n]\n'


def test_json_without_records_is_an_empty_list():
    assert write(JSON, []) == b"[]\n"
    assert read(JSON, b"[]") == [[]]


def test_json_of_another_program_is_read():
    content = b'\xef\xbb\xbf[{"a": 1, "b": true}, {"b": null}]'

    assert read(JSON, content) == [["a", "b"], ["1", "yes"], ["", ""]]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "This is no JSON"),
        (b"{}", "A JSON file is a list of objects."),
        (b"[1]", "A JSON file is a list of objects."),
        (b'[{"a": [1]}]', "Row 1: “[1]” is no text."),
        (b"\xff\xfe[", "This is no JSON"),
    ],
)
def test_json_that_is_no_sheet_is_refused_in_words(content, words):
    assert words in refusal(JSON, content)
