import datetime

import pytest

from signatories.partial_dates import read_partial, say_partial, write_partial

FEBRUARY = datetime.date(2020, 2, 1)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2020", (datetime.date(2020, 1, 1), "year")),
        ("2020-02", (FEBRUARY, "month")),
        ("2020-02-21", (datetime.date(2020, 2, 21), "day")),
        (" ", (None, "")),
    ],
)
def test_read_partial_knows_how_much_is_known(text, read):
    assert read_partial(text) == read


@pytest.mark.parametrize("text", ["21.2.2020", "2020-13", "soon", "2020-02-30"])
def test_read_partial_refuses_what_is_no_date(text):
    with pytest.raises(ValueError, match=r".+"):
        read_partial(text)


@pytest.mark.parametrize("text", ["2020", "2020-02", "2020-02-21", ""])
def test_write_partial_gives_back_what_was_read(text):
    assert write_partial(*read_partial(text)) == text


@pytest.mark.parametrize(
    ("precision", "words"), [("year", "2020"), ("month", "February 2020")]
)
def test_say_partial_says_no_more_than_is_known(precision, words):
    assert say_partial(FEBRUARY, precision) == words
