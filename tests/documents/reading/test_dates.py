import pytest

from documents.reading.dates import find_date, is_date_line


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("February 21, 2020", "2020-02-21"),
        ("21 February 2020", "2020-02-21"),
        ("July 27th, 2018", "2018-07-27"),
        ("12 de setembro de 2019", "2019-09-12"),
        ("2 mai 2020", "2020-05-02"),
        ("2021년 3월 8일", "2021-03-08"),
        ("2019年6月", "2019-06"),
        ("2020-02-21", "2020-02-21"),
        ("December 2019", "2019-12"),
    ],
)
def test_date_is_found(text, iso):
    assert find_date(text)[0] == iso


@pytest.mark.parametrize("text", ["2018.27", "May we 2020", "1820-01-01"])
def test_what_is_no_date_is_not_found(text):
    assert find_date(text) is None


def test_line_with_place_and_date_is_a_date_line():
    assert is_date_line("São Paulo, 12 de setembro de 2019.")
