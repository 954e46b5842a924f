import pytest

from documents.reading.countries import find_country, find_misspelt_country


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("U.S.A.", "US"),
        ("U.K.", "GB"),
        ("South Korea", "KR"),
        ("ROK", "KR"),
        ("DRC", "CD"),
        ("Timor Leste", "TL"),
        ("the Netherlands", "NL"),
        ("España", "ES"),
        ("Bélgica", "BE"),
        ("Schweiz", "CH"),
        ("미국", "US"),
        ("日本", "JP"),
        ("Россия", "RU"),
        ("مصر", "EG"),
        ("Kosovo", "XK"),
        ("Wales, United Kingdom", "GB"),
    ],
)
def test_country_is_found_in_many_languages(printed, code):
    assert find_country(printed).code == code


def test_region_is_no_country():
    assert find_country("Latin America").code == ""


@pytest.mark.parametrize("printed", ["Indian", "Peoples House", "", "CA", "x" * 80])
def test_other_words_are_no_country(printed):
    assert find_country(printed) is None


def test_adjective_counts_in_a_column():
    assert find_country("Indian", is_column=True).code == "IN"


def test_several_countries_are_told():
    found = find_country("Thailand and Philippines")

    assert (found.is_exact, found.codes) == (False, ("TH", "PH"))


def test_misprinted_country_is_recognised():
    assert find_misspelt_country("Urugauy").code == "UY"


def test_word_far_from_any_country_is_not_recognised():
    assert find_misspelt_country("Solidarity") is None
