"""What may be thrown at the paste page, each over the real pages.

A refusal says what is wrong, why and what to do, and leaves nothing behind; what is
odd but readable is read, and the line that is odd is the one that is doubted.
"""

import io
import zipfile

import openpyxl
import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.models import Document, Intake, IntakeRow
from tests.factories import make_country, make_editor

pytestmark = pytest.mark.django_db
BLOCK = """Open Letter on Lamps

Signed by:
Pear House, France
Plum Trust, Narnia
Quince Union, France
Fig Network, France
"""
NAMES = ["Pear House", "Plum Trust, Narnia", "Quince Union", "Fig Network"]


@pytest.fixture(autouse=True)
def editor(client):
    editor = make_editor()
    client.force_login(editor)
    make_country()
    return editor


def send(client, name, data):
    file = SimpleUploadedFile(name, data)
    return client.post(reverse("admin:documents_intake_paste"), {"file": file})


def page_of_the_list(client, **asked):
    """Return the page of the reading, the facts confirmed with a title of our own."""
    intake = Intake.objects.get()
    found = reverse("admin:documents_intake_found", args=[intake.pk])
    fields = {"act": "confirm", "title-use": "on", "title-value": "Lamps"}
    client.post(found, fields)
    reading = reverse("admin:documents_intake_reading", args=[intake.pk])
    return client.get(reading, {"show": "every", **asked})


def names():
    rows = IntakeRow.objects.filter(role="row")
    return list(rows.values_list("name", flat=True))


def bomb(member):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, b" " * 120_000_000)
    return stream.getvalue()


def scan():
    """A PDF of one page with a picture and no letter."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(200, 200)
    picture = pypdfium2.PdfImage.new(document)
    picture.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, 4))
    page.insert_obj(picture)
    page.gen_content()
    stream = io.BytesIO()
    document.save(stream)
    for one in (page, document):
        one.close()
    return stream.getvalue()


LOCKED_PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/P -44/O<%b>/U<%b>>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<33><33>]>>\n%%%%EOF"
) % (b"11" * 32, b"22" * 32)
RUBBISH = bytes(range(256)) * 40
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "“a.txt” is empty"),
        ("a.txt", b"\n" * 30_000, "no text in it"),
        ("a.txt", b"a" * 10_485_761, "larger than 10 MB"),
        ("a.txt", b"Pear\n" * 25_001, "It has 25001 lines; at most 25,000"),
        ("a.txt", RUBBISH, "“a.txt” is no text file"),
        ("a.docx", RUBBISH, "“a.docx” is not what its name says"),
        ("a.xlsx", RUBBISH, "“a.xlsx” is not what its name says"),
        ("a.pdf", RUBBISH, "“a.pdf” is not what its name says"),
        ("a.docx", bomb("word/document.xml"), "unpacks to more than can be read"),
        ("a.xlsx", bomb("xl/worksheets/sheet1.xml"), "unpacks to more than can be"),
        ("a.pdf", LOCKED_PDF, "“a.pdf” is protected with a password"),
        ("a.pdf", scan(), "“a.pdf” holds pictures of pages and no text"),
        ("a.doc", OLD, "Save it as .txt, .docx, .pdf"),
        ("a.xls", OLD, "Save it as .txt, .docx, .pdf"),
        ("a.docx", OLD, "“a.docx” is in the old format"),
        ("<b>.exe", b"MZ", "Files like “&lt;b&gt;.exe”"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_file_is_refused_with_what_why_and_what_to_do(client, name, data, words):
    response = send(client, name, data)

    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert "Nothing was saved yet." in page
    assert not Intake.objects.exists()
    assert not Document.objects.exists()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"]
)
def test_file_is_read_however_its_letters_are_stored(client, encoding, line_end):
    block = BLOCK.replace("Pear House", "Société Poire").replace("\n", line_end)

    send(client, "a.txt", block.encode(encoding))

    assert names() == ["Société Poire", *NAMES[1:]]


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-le"])
def test_korean_file_is_read_however_its_letters_are_stored(client, encoding):
    block = "등대에 대한 공개서한\n\n서명 단체:\n배나무 인권센터\n자두 평화연대\n"

    send(client, "a.txt", block.encode(encoding))

    assert names() == ["배나무 인권센터", "자두 평화연대"]


def test_text_from_right_to_left_stands_so(client):
    block = "بيان مشترك\n\nالموقعون:\nجمعية الفنارات، فرنسا\nمركز الميناء، فرنسا\n"
    send(client, "a.txt", block.encode())

    page = page_of_the_list(client).content.decode()

    assert names() == ["جمعية الفنارات", "مركز الميناء"]
    assert '<td class="wb-print" dir="auto">جمعية الفنارات، فرنسا</td>' in page


def test_scripts_of_a_saved_page_are_left_out_and_shown_as_text(client):
    items = "".join(f"<li>{line}</li>" for line in BLOCK.splitlines()[3:])
    markup = f"<script>alert(1)</script><p>Signed by:</p><ul>{items}</ul>"
    markup += "<p>&lt;img src=x onerror=alert(2)&gt;</p>"
    send(client, "a.html", markup.encode())

    page = page_of_the_list(client).content.decode()

    assert names() == NAMES
    assert "alert(1)" not in page
    assert "<img" not in page


def test_saved_page_with_a_table_is_read_by_its_columns(client):
    cells = "".join(
        f"<tr><td>{name}</td><td>France</td></tr>" for name in (NAMES[0], *NAMES[2:])
    )
    table = f"<table><tr><th>Organisation</th><th>Country</th></tr>{cells}</table>"

    send(client, "a.html", f"<h1>Open Letter on Lamps</h1>{table}".encode())

    assert names() == [NAMES[0], *NAMES[2:]]
    rows = IntakeRow.objects.filter(role="row")
    assert set(rows.values_list("country", flat=True)) == {"FR"}


def test_formula_is_text_and_said_to_be(client):
    book = openpyxl.Workbook()
    for row in (["Organisation", "Country"], ["=1+1", "France"], ["Pear", "France"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)

    response = send(client, "a.xlsx", stream.getvalue())

    assert names() == ["=1+1", "Pear"]
    page = client.get(response.url).content.decode()
    assert "Cells with formulas were taken as text; none was calculated." in page


def test_table_parted_by_semicolons_names_its_columns(client):
    table = "Organisation;Country;Representative\nPear House;France;Ada Keeper\n"

    send(client, "a.csv", (table + '"Plum; Sons";Narnia;\n').encode())

    assert names() == ["Pear House", "Plum; Sons"]
    doubted = IntakeRow.objects.get(name="Plum; Sons")
    assert doubted.doubts == ["“Narnia” is no country that is known here."]


def test_country_nobody_knows_is_doubted_on_its_line(client):
    send(client, "a.txt", BLOCK.encode())

    page = page_of_the_list(client, show="doubtful")

    (row,) = page.context["doubtful"]
    assert row.key == "5"
    assert row.doubts == [
        "“Narnia” is no country that is known here: kept in the name."
    ]


def test_text_without_a_list_says_so_and_can_be_made_rows(client):
    send(client, "a.txt", b"This is a sentence about nothing. Nobody signed it.\n")

    page = page_of_the_list(client).content.decode()

    assert names() == []
    assert "No list was found." in page
