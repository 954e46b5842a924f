"""Phenomena of real blocks, shown with invented names."""

import pytest

from documents.reading import read_text


def rows(text):
    return read_text(text).rows


def names(text):
    return [row.name for row in rows(text)]


def test_heading_tells_the_kind():
    found = rows("Organisations:\nHouse of Pears\nIndividuals:\nAna Perez, baker\n")

    assert [(row.kind, row.name) for row in found] == [
        ("organisation", "House of Pears"),
        ("individual", "Ana Perez"),
    ]


def test_heading_tells_the_country():
    found = rows(
        "**미국****\\-1**\n\nPear Network\n\n**독일****\\-1**\n\nQuince e.V.\n"
    )

    assert [(row.name, row.country) for row in found] == [
        ("Pear Network", "US"),
        ("Quince e.V.", "DE"),
    ]


def test_country_word_inside_a_name_stays():
    row = rows("Signed by:\nPear Growers Association of Kenya\nPlum Trust Australia\n")[
        0
    ]

    assert (row.name, row.country) == ("Pear Growers Association of Kenya", "")


def test_bracket_is_acronym_or_country():
    found = rows(
        "Signatories\nPear Growers Association (PGA), Kenya\nPlum Network (UK)\n"
    )

    assert [(row.name, row.acronym, row.country) for row in found] == [
        ("Pear Growers Association", "PGA", "KE"),
        ("Plum Network", "", "GB"),
    ]


def test_numbers_and_bullets_are_taken_off():
    assert names("Signatories\n1. Pear House\n2. Plum Network\n* Quince Trust\n") == [
        "Pear House",
        "Plum Network",
        "Quince Trust",
    ]


def test_number_that_belongs_to_the_name_stays():
    assert names("Signed,\n11.11.12, Belgium\n350 Orchards\n88 Pears Project\n") == [
        "11.11.12",
        "350 Orchards",
        "88 Pears Project",
    ]


def test_markdown_link_is_reduced_to_its_words():
    row = rows(
        "Signed by:\n* [Pear House](https://example.org/a)\n* [Plum Trust](http://x.org)\n"
    )[0]

    assert (row.name, row.text) == (
        "Pear House",
        "* [Pear House](https://example.org/a)",
    )


def test_table_columns_are_told_by_what_stands_in_them():
    found = rows(
        "1\tPear Network\tKenya\n2\tPlum Trust\tIndian\n3\tQuince Union\tPeru\n"
    )

    assert [(row.name, row.country) for row in found] == [
        ("Pear Network", "KE"),
        ("Plum Trust", "IN"),
        ("Quince Union", "PE"),
    ]


def test_pipe_table_with_headings_is_read():
    text = (
        "| Individual Name | Affiliation |\n|---|---|\n| Ana Perez | Pear House |\n"
        "| Ben Quill | Plum Trust |\n"
    )

    assert [(r.kind, r.name, r.capacity) for r in rows(text)] == [
        ("individual", "Ana Perez", "Pear House"),
        ("individual", "Ben Quill", "Plum Trust"),
    ]


def test_run_on_line_falls_apart_at_its_slashes():
    text = "연명단체:\n배나무회/자두연대(미국)/모과네트워크/사과단체/살구협회\n"

    assert [(row.name, row.country) for row in rows(text)] == [
        ("배나무회", ""),
        ("자두연대", "US"),
        ("모과네트워크", ""),
        ("사과단체", ""),
        ("살구협회", ""),
    ]


def test_several_numbered_items_stand_in_one_line():
    assert names("聯署團體\n1. 梨樹社 2. 李子會 3. 木瓜聯盟\n4. 蘋果會 5. 杏社\n") == [
        "梨樹社",
        "李子會",
        "木瓜聯盟",
        "蘋果會",
        "杏社",
    ]


def test_shared_title_before_several_names():
    found = rows(
        "聯署人：\n\n果園校友 王小梨、李大桃\n\n梨樹教授 張中梅\n\n果園學者 陳一杏\n"
    )

    assert [(row.name, row.capacity) for row in found] == [
        ("王小梨", "果園校友"),
        ("李大桃", "果園校友"),
        ("張中梅", "梨樹教授"),
        ("陳一杏", "果園學者"),
    ]


def test_stanza_becomes_one_row():
    text = "\n".join(
        f"{name}\nProfessor of {subject}\nOrchard Graduate"
        for name, subject in [
            ("Anna Pear", "Plums"),
            ("Robert Quince", "History"),
            ("Maria Medlar", "Law"),
            ("David Sloe", "Music"),
        ]
    )

    assert [(row.name, row.capacity) for row in rows(text)] == [
        ("Anna Pear", "Professor of Plums"),
        ("Robert Quince", "Professor of History"),
        ("Maria Medlar", "Professor of Law"),
        ("David Sloe", "Professor of Music"),
    ]


def test_honorifics_are_taken_apart():
    row = rows(
        "Firmas\nProf. Dr. Ana Perez, Universidad de Peras\nDr. Luis Ciruela, Instituto\n"
    )[0]

    assert (row.honorific, row.name, row.capacity) == (
        "Prof. Dr.",
        "Ana Perez",
        "Universidad de Peras",
    )


def test_junior_belongs_to_the_name():
    assert names("Members of Congress:\nRep. Frank Pear, Jr.\nRep. Barbara Plum\n") == [
        "Frank Pear, Jr.",
        "Barbara Plum",
    ]


def test_second_language_on_the_next_line_makes_no_row_of_its_own():
    text = "Signed by:\n\nPear Network\n\n梨樹網絡\n\nPlum Trust\n\n李子基金\n\nQuince Union\n\n木瓜工會\n"

    assert names(text) == ["Pear Network", "Plum Trust", "Quince Union"]


def test_organisation_among_people_is_doubted():
    text = (
        "Signed by:\nAnna Pear, baker\nPeter Plum\nRobert Quince, lawyer\nMaria Medlar\n"
        "Orchard Frontier Foundation\nDavid Sloe, writer\n"
    )

    row = rows(text)[4]

    assert (row.kind, len(row.doubts)) == ("organisation", 1)


def test_duplicates_stay_separate_rows():
    assert (
        names("Signatories\nPear House\nPlum Trust\nPear House\n").count("Pear House")
        == 2
    )


@pytest.mark.parametrize(
    "text", ["", "\n\n", "\x00", "   ", "|", "()", "1.", "**", "\t\t"]
)
def test_nothing_gives_no_row(text):
    assert rows(text) == []


def test_right_to_left_block_is_read():
    found = rows("الموقعون:\nشبكة الكمثرى، مصر\nجمعية البرقوق، تونس\n")

    assert len(found) == 2


def test_scripts_never_become_rows():
    assert names("Signed by:\nPear House\n<script>alert(1)</script>\nPlum Trust\n") == [
        "Pear House",
        "Plum Trust",
    ]


def test_navigation_and_footer_are_ignored_with_a_reason():
    reading = read_text(
        "Signed by:\nPear House\nPlum Trust\nQuince Union\n\nPrev  Next\n"
    )

    assert reading.ignored[-1].reason == "Part of the page, not of the letter"


def test_page_without_a_list_gives_no_rows():
    text = (
        "We are writing because our orchard has been closed and it is not clear who did that.\n\n"
        "It is the third time that this has happened, and we have not been told why it was done.\n"
    )

    assert rows(text) == []


def test_heading_and_list_stand_in_one_line():
    found = rows(
        "Signed by: Pear House (Kenya); Plum Trust (Peru); Quince Union (Chad)."
    )

    assert [(row.name, row.country, row.heading) for row in found] == [
        ("Pear House", "KE", "Signed by:"),
        ("Plum Trust", "PE", "Signed by:"),
        ("Quince Union", "TD", "Signed by:"),
    ]


def test_country_stands_in_front():
    found = rows("Kenya: Pear House\nPeru: Plum Trust\nChad: Quince Union\n")

    assert [(row.name, row.country) for row in found] == [
        ("Pear House", "KE"),
        ("Plum Trust", "PE"),
        ("Quince Union", "TD"),
    ]


def test_table_pasted_one_cell_a_line_is_joined():
    text = "Name\nCountry\nPear House\nKenya\nPlum Trust\nPeru\nQuince Union\nChad\n"

    assert [(row.line, row.last_line, row.name, row.country) for row in rows(text)] == [
        (3, 4, "Pear House", "KE"),
        (5, 6, "Plum Trust", "PE"),
        (7, 8, "Quince Union", "TD"),
    ]


def test_headings_that_stand_apart_are_laid_over_the_list():
    people = ["Anna Pear", "Robert Quince", "Maria Medlar", "David Sloe"]
    groups = ["Pear Foundation", "Plum Network", "Quince Union", "Medlar Institute"]
    text = "\n".join(["Organizations", "Individuals", "Signatories:", *groups, *people])

    assert [row.kind for row in rows(text)] == ["organisation"] * 4 + ["individual"] * 4


def test_votes_ticks_and_membership_are_taken_off():
    text = (
        "Signed by:\nPear House ✓\nPlum Trust (member of the OC)*\nQuince Union [1]\n"
    )

    assert names(text) == ["Pear House", "Plum Trust", "Quince Union"]


def test_organisation_that_signs_through_someone_is_the_signatory():
    text = "Signed by:\nPear House, Anna Pear, Executive Director\nPlum Trust, Robert Sloe, President\n"

    row = rows(text)[0]

    assert (row.kind, row.name, row.capacity) == (
        "organisation",
        "Pear House",
        "Anna Pear, Executive Director",
    )


def test_wrapped_name_is_joined():
    row = rows(
        "Signed:\nInternational Pear Association for\nthe Defence of Orchards, Kenya\nPlum\n"
    )[0]

    assert (row.name, row.last_line) == (
        "International Pear Association for the Defence of Orchards",
        3,
    )


def test_hard_wrapped_paragraph_makes_no_rows():
    text = (
        "demand that due process be respected by all of the orchard and urge that\n"
        "political actors stop interfering with the fruit of the judiciary.\n\n"
        "* Pear House\n* Plum Trust\n* Quince Union\n"
    )

    assert names(text) == ["Pear House", "Plum Trust", "Quince Union"]


def test_title_above_a_table_is_no_signatory():
    text = (
        "Pears for All\n\nOrganisation\tCountry\nPear House\tPeru\nFig Network\tChad\n"
    )

    assert names(text) == ["Pear House", "Fig Network"]


def test_country_nobody_knows_is_doubted_where_countries_stand():
    text = "Signed by:\nPear House, Kenya\nPlum Trust, Narnia\nFig Network, Chad\n"

    row = rows(text)[1]

    assert (row.name, row.country) == ("Plum Trust, Narnia", "")
    assert row.doubts == [
        "“Narnia” is no country that is known here: kept in the name."
    ]
    assert [one["fields"]["name"] for one in row.alternatives] == [
        "Plum Trust, Narnia",
        "Plum Trust",
    ]


@pytest.mark.parametrize("printed", ["Pears, Inc.", "Women, Law and Trees Network"])
def test_comma_of_a_name_is_no_country_nobody_knows(printed):
    text = f"Signed by:\nPear House, Kenya\n{printed}\nFig Network, Chad\n"

    assert (rows(text)[1].name, rows(text)[1].doubts) == (printed, [])


@pytest.mark.parametrize(
    "text",
    [
        "Signed by:\nPear House - Kenya\nPlum Trust\nQuince Union, Peru\nFig Network, Chad\n",
        "Pear House (Kenya)\nPlum Trust\nQuince Union\nFig Network\n",
        "XYZ - House of Pears, Kenya\nPlum Trust, Peru\nFig Network, Chad\n",
    ],
)
def test_first_alternative_is_the_reading_taken(text):
    row = rows(text)[0]

    taken = row.alternatives[0]["fields"]

    assert {key: getattr(row, key) for key in taken} == taken
