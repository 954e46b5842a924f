import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.spreadsheets.cells import (
    as_text,
    check_characters,
    escape_xml,
    shield,
    unescape_xml,
    unshield,
)

any_text = st.text(st.characters(exclude_categories=["Cs"]))
risky_text = st.text("'=+-@\t\r\n_x0041 a")


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
)
def test_shield_sets_one_apostrophe_before_what_could_run(start):
    assert shield(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("text", ["", "a=1", "'quoted'", "'", " =1", "٣-", "항구"])
def test_shield_leaves_what_cannot_run(text):
    assert shield(text) == text
    assert unshield(text) == text


def test_cell_that_really_begins_with_an_apostrophe_comes_back():
    assert shield("'=1") == "''=1"
    assert unshield("''=1") == "'=1"


@given(any_text | risky_text)
def test_shield_is_taken_off_again(text):
    assert unshield(shield(text)) == text


@given(any_text | risky_text)
def test_escaping_for_xml_is_taken_off_again(text):
    assert unescape_xml(escape_xml(text)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (" x ", " x "),
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        (3.0, "3"),
        (2.5, "2.5"),
        (datetime.datetime(2020, 2, 21), "2020-02-21"),
        (datetime.datetime(2020, 2, 21, 9, 30), "2020-02-21T09:30:00"),
        (datetime.date(2020, 2, 21), "2020-02-21"),
    ],
)
def test_value_of_another_program_reads_as_its_cell_shows_it(value, text):
    assert as_text(value) == text


def test_value_that_no_cell_can_hold_is_refused():
    with pytest.raises(ValueError, match="is no text"):
        as_text(["a"])


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800"])
def test_characters_that_no_database_stores_are_refused(text):
    with pytest.raises(ValueError, match="Type it anew"):
        check_characters(text)
