import pytest

from signatories.matching.keys import (
    organisation_words,
    person_words,
    plain,
    printed_key,
    sound,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Harbour   Watch ", "harbour watch"),
        ("L’Économie d'été", "l economie d ete"),
        ("The Fishers' League", "the fishers league"),
        ("Women's Port", "womens port"),
        ("U.S.A. Harbour Watch", "usa harbour watch"),
        ("Harbour Watch (Lyon)", "harbour watch lyon"),
        ("Salt & Light", "salt and light"),
        ("Ｈａｒｂｏｕｒ", "harbour"),
        ("Адмиралтейство", "admiralteystvo"),
        ("등대재단", "deungdae foundation"),
        ("منارة", "mnrh"),
        ("…", ""),
    ],
)
def test_plain_is_lower_case_latin(text, expected):
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Watch, Inc.", "Harbour Watch"),
        ("Verein Leuchtturm e. V.", "Leuchtturm"),
        ("Centre for Lighthouse Research", "Center for Lighthouse Research"),
        ("Inst. of Tides", "Institute of Tides"),
        ("Universidad de Marea", "Marea University"),
        ("Organisation of Keepers", "Organization of Keepers"),
    ],
)
def test_organisations_keep_the_words_that_tell(one, other):
    assert sorted(organisation_words(plain(one))) == sorted(
        organisation_words(plain(other))
    )


def test_a_name_of_nothing_but_small_words_keeps_them():
    assert organisation_words("the inc") == ("the", "inc")


def test_people_lose_titles_and_particles():
    assert person_words(plain("Prof. Dr. Ada von Lighthouse")) == ("ada", "lighthouse")


def test_a_single_name_of_a_person_is_never_taken_for_a_title():
    assert person_words("justice") == ("justice",)


@pytest.mark.parametrize(
    ("one", "other"),
    [("dschumbo", "jumbo"), ("wera", "vera"), ("seok", "sok"), ("kim", "gim")],
)
def test_romanisations_sound_alike(one, other):
    assert sound[one] == sound[other]


def test_printed_key_keeps_the_script_and_fits_its_column():
    assert printed_key("등대, Watch!") == "등대 watch"
    assert len(printed_key("a " * 1000)) <= 600
