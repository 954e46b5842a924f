from django.utils import translation

from signatories.languages import language_choices, language_names


def test_languages_are_called_as_the_reader_calls_them():
    with translation.override("ko"):
        assert language_names(["en", "pt-BR"]) == {
            "en": "영어",
            "pt-BR": "포르투갈어 (브라질)",
        }


def test_choices_are_in_the_order_of_their_names():
    choices = dict(language_choices())

    assert (choices["ko"], choices["ar"]) == ("Korean", "Arabic")
    assert list(choices.values()) == sorted(choices.values())
