import io
import zipfile

import openpyxl
import pypdfium2
import pytest
from docx import Document

from documents.reading.files import Unreadable, check_text, extract_text


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_text_is_decoded(encoding):
    text = "Asociación Peral, España\nFöreningen Plommon, Sverige"

    assert extract_text("list.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp949", "배나무 인권단체\n자두 평화연대, 대한민국"),
        ("shift_jis", "梨の人権団体\nアジアネットワーク"),
        ("big5", "臺灣人權組織\n亞洲網絡"),
        ("gb18030", "中国人权组织\n亚洲网络"),
    ],
)
def test_east_asian_text_is_decoded(encoding, text):
    assert extract_text("list.txt", text.encode(encoding)).text == text


def test_nul_bytes_are_dropped():
    assert (
        extract_text("list.txt", b"Pear\x00 House\nPlum Trust").text
        == "Pear House\nPlum Trust"
    )


def test_word_paragraphs_lists_and_tables_are_read():
    document = Document()
    document.add_paragraph("Signed by")
    document.add_paragraph("Pear House, Kenya", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Plum Trust", "Chad"

    assert (
        extract_text("a.docx", saved(document)).text
        == "Signed by\nPear House, Kenya\nPlum Trust\tChad"
    )


def test_formula_cells_stay_text():
    book = openpyxl.Workbook()
    book.active.append(["=1+1", "Chad"])

    extracted = extract_text("a.xlsx", saved(book))

    assert (extracted.text.strip(), len(extracted.notes)) == ("=1+1\tChad", 1)


def test_csv_is_read_whatever_parts_its_cells():
    data = b'Name;Country\n"Pear, Plum and Sons";Chad\n=cmd();Peru'

    assert (
        extract_text("a.csv", data).text
        == "Name\tCountry\nPear, Plum and Sons\tChad\n=cmd()\tPeru"
    )


def test_html_loses_scripts_and_keeps_lines():
    data = (
        b"<script>alert(1)</script><h2>Signed by</h2><ul><li>Pear <b>House</b></li><li>Plum</li></ul>"
        b"<table><tr><td>Quince</td><td>Peru</td></tr></table>"
    )

    assert extract_text("a.html", data).text.split("\n") == [
        "Signed by",
        "",
        "Pear House",
        "Plum",
        "",
        "Quince\tPeru",
        "",
    ]


def pdf_of(*placed):
    """A PDF of one page with (x, y, text operator) in this order."""
    page = "BT /F 10 Tf " + " ".join(
        f"1 0 0 1 {x} {y} Tm {shown}" for x, y, shown in placed
    )
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        f"<</Length {len(page) + 3}>>stream\n{page} ET\nendstream",
    ]
    objects = (f"{n} 0 obj\n{part}\nendobj" for n, part in enumerate(parts, start=1))
    return "\n".join(["%PDF-1.4", *objects, "trailer<</Root 1 0 R>>"]).encode()


def test_columns_of_a_page_are_read_one_after_the_other():
    names = ["Pear House, Kenya", "Plum Trust, Chad", "Fig Union, Peru"]
    left = [(40, 700 - 15 * n, f"({name}) Tj") for n, name in enumerate(names * 3)]
    right = [(300, y, shown.replace(",", " Office,")) for _x, y, shown in left]

    text = extract_text("a.pdf", pdf_of((40, 750, "(Signed) Tj"), *left, *right)).text

    others = [name.replace(",", " Office,") for name in names]
    assert text.split("\n") == ["Signed", *names * 3, *others * 3]


def test_cells_of_a_printed_table_stay_in_their_row():
    rows = [("Pear House", "Kenya"), ("Plum Trust", "Chad")]
    cells = [
        (x, 700 - 15 * n, f"({cell}) Tj")
        for n, row in enumerate(rows)
        for x, cell in zip((40, 300), row, strict=True)
    ]

    text = extract_text("a.pdf", pdf_of(*cells)).text

    assert text == "Pear House\tKenya\nPlum Trust\tChad"


def test_letters_set_closer_are_no_words_of_their_own():
    pieces = [(40, 700, "(Pear ) Tj"), (63, 700, "(T) Tj"), (67, 700, "(rust) Tj")]

    assert extract_text("a.pdf", pdf_of(*pieces)).text == "Pear Trust"


def zip_bomb():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 120_000_000)
    return stream.getvalue()


def blank_pdf():
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200).close()
    data = saved(document)
    document.close()
    return data


OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
ENCRYPTED_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"3 0 obj<</Filter/Standard/V 1/R 2/P -44/O<"
    + b"11" * 32
    + b">/U<"
    + b"22" * 32
    + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<33><33>]>>\n%%EOF"
)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "The file “a.txt” is empty. Choose another file."),
        (
            "a.txt",
            b" \n\n ",
            "There is no text in it. Paste the letter or its list of signatories.",
        ),
        (
            "a.txt",
            b"a\n" * 25_001,
            "It has 25001 lines; at most 25,000 lines are accepted. Divide it and add it in parts.",
        ),
        (
            "a.txt",
            b"a" * 10_485_761,
            "It is larger than 10 MB, the most that is accepted. Divide it, or paste the list itself.",
        ),
        (
            "a.exe",
            b"MZ",
            "Files like “a.exe” cannot be read. Save it as .txt, .docx, .pdf, .html, .csv or .xlsx, or paste the text.",
        ),
        (
            "a.docx",
            b"\x01\x02rubbish\xff",
            "“a.docx” is not what its name says, or it is damaged. Open it, save it anew, or paste the text.",
        ),
        (
            "a.txt",
            bytes(range(32)) * 40,
            "“a.txt” is no text file. Choose the right file, or paste the text.",
        ),
        (
            "a.docx",
            zip_bomb(),
            "“a.docx” unpacks to more than can be read safely. Save it as plain text, or paste the list itself.",
        ),
        (
            "a.docx",
            OLD_CONTAINER + "EncryptedPackage".encode("utf-16-le"),
            "“a.docx” is protected with a password. Save it without the password, or paste the text.",
        ),
        (
            "a.xlsx",
            OLD_CONTAINER + "Workbook".encode("utf-16-le"),
            "“a.xlsx” is in the old format of Word or Excel. Open it, save it as .docx or .xlsx, or paste the text.",
        ),
        (
            "a.pdf",
            b"%PDF-1.4 rubbish",
            "“a.pdf” is not what its name says, or it is damaged. Open it, save it anew, or paste the text.",
        ),
        (
            "a.pdf",
            ENCRYPTED_PDF,
            "“a.pdf” is protected with a password. Save it without the password, or paste the text.",
        ),
        (
            "a.pdf",
            blank_pdf(),
            "“a.pdf” holds pictures of pages and no text. Recognise its text first, or type the list into a paste.",
        ),
    ],
    ids=[
        "empty",
        "blank",
        "lines",
        "bytes",
        "kind",
        "rubbish",
        "binary",
        "bomb",
        "protected-word",
        "old-excel",
        "broken-pdf",
        "protected-pdf",
        "scan",
    ],
)
def test_unreadable_file_says_what_why_and_what_to_do(name, data, message):
    with pytest.raises(Unreadable) as refusal:
        extract_text(name, data)

    assert str(refusal.value) == message


@pytest.mark.parametrize("text", ["Pear House", "Pear House\n" * 25_000])
def test_paste_within_the_limits_is_accepted(text):
    assert check_text(text) is None
