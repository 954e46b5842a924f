import pytest

from documents.reading import read_text
from documents.reading.numbers import read_number


def counts(text):
    return [(c.of, c.number, c.how) for c in read_text(text).facts.stated_counts]


def test_represented_organisations_are_told_from_signing_ones():
    text = "The letter is signed by 52 organizations, including coalitions, representing more than 300 nongovernmental organizations from Asia."

    assert counts(text) == [
        ("organisations", 52, "exact"),
        ("represented", 300, "at_least"),
    ]


def test_joined_by_others_names_who_stands_besides():
    text = "The Orchard Coalition (OC), joined by 68 other groups and 7 concerned individuals, sent a joint open letter."

    found = read_text(text).facts.stated_counts

    assert [(c.number, c.besides) for c in found] == [
        (68, "The Orchard Coalition (OC)"),
        (7, "The Orchard Coalition (OC)"),
    ]


def test_representing_over_opens_a_sentence():
    assert counts(
        "Representing over 300 human rights groups, the letter urged the president to act."
    ) == [("represented", 300, "at_least")]


def test_count_of_last_december_is_said_of_another_letter():
    text = "A large coalition of 67 non-government organizations and ten individuals wrote to you last December."

    found = read_text(text).facts.stated_counts

    assert [(c.number, c.doubt) for c in found] == [
        (67, "Said of another letter (last December), not of this one."),
        (10, "Said of another letter (last December), not of this one."),
    ]


def test_counts_after_we_are_found():
    text = "We, 6 organisations and 2 people from 4 countries, ask the mayor."

    assert counts(text) == [
        ("organisations", 6, "exact"),
        ("individuals", 2, "exact"),
        ("countries", 4, "exact"),
    ]


def test_korean_counts_are_found():
    assert counts("세계시민 239명 및 12개국 34개 단체 연명") == [
        ("individuals", 239, "exact"),
        ("countries", 12, "exact"),
        ("organisations", 34, "exact"),
    ]


def test_other_numbers_are_no_counts():
    assert (
        counts(
            "In 2014 the 25th Council heard of two fishermen who were deported in the letter."
        )
        == []
    )


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("sixty-nine", 69),
        ("one hundred and twenty", 120),
        ("1,821", 1821),
        ("treinta y dos", 32),
        ("pear", None),
    ],
)
def test_numbers_are_read_in_figures_and_words(words, number):
    assert read_number(words) == number
