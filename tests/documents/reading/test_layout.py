from dataclasses import asdict

from documents.reading import read_text
from documents.reading.layout import Layout

TEXT = "Signed by:\nPear Green\nPlum Brown\nQuince White\n"


def test_corrected_kind_is_used_for_the_whole_section():
    layout = read_text(TEXT).layout
    layout.sections[0].kind = "individual"

    again = read_text(TEXT, layout)

    assert {row.kind for row in again.rows} == {"individual"}


def test_layout_survives_json():
    layout = read_text(TEXT).layout

    assert Layout.from_dict(asdict(layout)) == layout


def test_country_first_is_read_when_the_editor_says_so():
    text = "Signed by:\nKenya, Pear Network\nPeru, Plum Trust\nChad, Quince Union\n"
    layout = read_text(text).layout
    layout.sections[0].order = "country_name"
    layout.sections[0].kind = "organisation"

    row = read_text(text, layout).rows[0]

    assert (row.name, row.country) == ("Pear Network", "KE")
