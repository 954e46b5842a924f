import pytest

from signatories.models import Individual, Name, Organisation, Signatory
from signatories.naming import save_signatory, script_of, sort_key
from tests.factories import make_individual, make_organisation, make_user

pytestmark = pytest.mark.django_db


def names_of(signatory):
    return sorted(signatory.names.values_list("kind", "text"))


def test_save_signatory_mirrors_the_name():
    organisation = make_organisation("Harbour Watch")

    assert names_of(organisation) == [("preferred", "Harbour Watch")]


def test_save_signatory_keeps_one_preferred_name():
    organisation = make_organisation("Harbour Watch")
    organisation.name = "Harbour Watch International"

    save_signatory(organisation)

    assert names_of(organisation) == [("preferred", "Harbour Watch International")]


def test_save_signatory_raises_an_alias_to_the_preferred_name():
    organisation = make_organisation("Harbour Watch")
    Name.objects.create(signatory=organisation, text="HW", kind="alias")
    organisation.name = "HW"

    save_signatory(organisation)

    assert names_of(organisation) == [("preferred", "HW")]


def test_save_signatory_makes_a_readable_address_for_an_organisation():
    assert make_organisation("Ärzte für den Hafen").slug == "arzte-fur-den-hafen"


def test_save_signatory_numbers_a_second_address():
    make_organisation("No Fence")

    assert make_organisation("No Fence").slug == "no-fence-2"


def test_save_signatory_keeps_a_persons_name_out_of_the_address():
    person = make_individual("Ada Lighthouse")

    assert person.slug.startswith("p-")
    assert "ada" not in person.slug


def test_save_signatory_gives_a_page_an_address_that_tells_nothing():
    person = make_individual("Ada Lighthouse", slug="ada-lighthouse")
    person.page_basis = "consent"

    save_signatory(person)

    assert person.slug.startswith("p-")


def test_save_signatory_records_who_and_why():
    user = make_user()
    organisation = make_organisation("Harbour Watch")
    organisation.name = "Harbour Guard"

    save_signatory(organisation, by=user, reason="They wrote to us")

    entry = organisation.history.first()
    assert (entry.name, entry.history_user, entry.history_change_reason) == (
        "Harbour Guard",
        user,
        "They wrote to us",
    )


def test_save_signatory_keeps_the_beginning_of_a_long_reason():
    organisation = make_organisation("Harbour Watch")

    save_signatory(organisation, reason="They wrote " * 20)

    entry = organisation.history.first()
    assert entry.history_change_reason == ("They wrote " * 20)[:100]


@pytest.mark.parametrize("proxy", [Organisation, Individual])
def test_saving_through_a_proxy_lands_in_the_one_history(proxy):
    record = save_signatory(proxy(name="Somebody"))
    record.summary = "Changed"
    record.save()

    history = Signatory.history.filter(id=record.pk)
    assert [entry.history_type for entry in history] == ["~", "+"]


def test_deleting_through_a_proxy_lands_in_the_one_history():
    record = save_signatory(Organisation(name="Somebody"))
    pk = record.pk
    record.delete()

    assert Signatory.history.filter(id=pk).first().history_type == "-"


@pytest.mark.parametrize(
    ("text", "script"), [("Hafen", "Latn"), ("항구 A", "Hang"), ("ميناء", "Arab")]
)
def test_script_of_most_letters(text, script):
    assert script_of(text) == script


def test_sort_key_passes_over_the_article():
    assert sort_key("The 88 Project") == "88 project"
