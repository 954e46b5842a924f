import pytest
from django.urls import reverse

from signatories.models import Name, Redirect, Signatory
from tests.factories import (
    make_document,
    make_editor,
    make_individual,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db
EMPTY = {
    f"{rows}-{which}_FORMS": 0
    for rows in ("names", "identifiers", "member_of")
    for which in ("TOTAL", "INITIAL")
}


@pytest.fixture
def editor(client):
    user = make_editor()
    client.force_login(user)
    return user


def post(client, kind, record, **fields):
    page = reverse(f"admin:signatories_{kind}_add")
    if record:
        page = reverse(f"admin:signatories_{kind}_change", args=[record.pk])
    return client.post(page, {**EMPTY, **fields})


def test_new_organisation_gets_address_name_and_history(client, editor):
    post(client, "organisation", None, name="The Harbour Watch", visibility="public")

    organisation = Signatory.objects.get()
    assert (organisation.kind, organisation.slug, organisation.sort_key) == (
        "organisation",
        "the-harbour-watch",
        "harbour watch",
    )
    assert [(name.text, name.kind) for name in Name.objects.all()] == [
        ("The Harbour Watch", "preferred")
    ]
    assert organisation.history.get().history_user == editor


def test_renamed_organisation_keeps_its_address(client, editor):
    organisation = make_organisation("Harbour Watch")

    post(client, "organisation", organisation, name="Port Watch", slug="harbour-watch")

    organisation.refresh_from_db()
    assert (organisation.name, organisation.slug) == ("Port Watch", "harbour-watch")
    assert organisation.names.get(kind="preferred").text == "Port Watch"
    assert list(Redirect.objects.all()) == []


def test_organisation_with_another_address_leaves_a_redirect(client, editor):
    organisation = make_organisation("Harbour Watch")

    post(client, "organisation", organisation, name="Harbour Watch", slug="port-watch")

    old = Redirect.objects.destination("signatory", "harbour-watch")
    assert old == "port-watch"


def test_organisation_back_at_its_first_address_leaves_no_circle(client, editor):
    organisation = make_organisation("Harbour Watch")

    for slug in ("port-watch", "harbour-watch"):
        post(client, "organisation", organisation, name="Harbour Watch", slug=slug)

    assert [str(row) for row in Redirect.objects.all()] == [
        "port-watch → harbour-watch"
    ]


def test_person_keeps_the_opaque_address(client, editor):
    person = make_individual("Ada Lighthouse")
    slug = person.slug

    post(client, "individual", person, name="Ada Harbour", slug="ada-harbour")

    person.refresh_from_db()
    assert (person.name, person.slug) == ("Ada Harbour", slug)


def test_name_added_to_a_public_organisation_is_public(client, editor):
    organisation = make_signature().signatory

    post(
        client,
        "organisation",
        organisation,
        name=organisation.name,
        slug=organisation.slug,
        **{
            "names-TOTAL_FORMS": 1,
            "names-0-text": "하버",
            "names-0-kind": "translation",
        },
    )

    assert Name.objects.public().filter(text="하버").count() == 1


@pytest.mark.parametrize("term", ["하버", "WATCH harbour", "habour"])
def test_organisation_is_found_by_any_of_its_names(client, editor, term):
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "하버워치", kind="translation")
    make_name(organisation, "Habour Watch", kind="misprint")
    make_organisation("Coast Guard")

    page = client.get(reverse("admin:signatories_organisation_changelist"), {"q": term})

    assert [row.pk for row in page.context["cl"].result_list] == [organisation.pk]


def test_organisation_list_leaves_merged_records_out_until_asked(client, editor):
    survivor = make_organisation()
    merged = make_organisation(merged_into=survivor)
    address = reverse("admin:signatories_organisation_changelist")

    shown = client.get(address).context["cl"].result_list
    asked = client.get(address, {"merged": "only"}).context["cl"].result_list

    assert [row.pk for row in shown] == [survivor.pk]
    assert [row.pk for row in asked] == [merged.pk]


def test_signatory_page_shows_everything_it_signed_as_printed(client, editor):
    organisation = make_organisation("Harbour Watch")
    signature = make_signature(make_document("Open the harbour"), organisation)
    make_printed_line(signature, text="Habour Watch (U.K.)")

    page = client.get(
        reverse("admin:signatories_organisation_change", args=[organisation.pk])
    ).content.decode()

    assert "Open the harbour" in page
    assert "Habour Watch (U.K.)" in page


def test_signatory_page_leads_on_from_either_kind_to_its_own(client, editor):
    person = make_individual()

    response = client.get(
        reverse("admin:signatories_signatory_change", args=[person.pk])
    )

    own = reverse("admin:signatories_individual_change", args=[person.pk])
    assert (response.status_code, response.url) == (302, own)


def test_history_of_a_person_is_not_shown_as_an_organisation(client, editor):
    person = make_individual()

    response = client.get(
        reverse("admin:signatories_organisation_history", args=[person.pk])
    )

    assert response.status_code == 404


def test_preferred_name_is_changed_on_its_record_only(client, editor):
    name = make_organisation("Harbour Watch").names.get()
    page = reverse("admin:signatories_name_change", args=[name.pk])

    client.post(page, {"text": "Other", "kind": "alias", "language": "en"})
    deleted = client.post(reverse("admin:signatories_name_delete", args=[name.pk]))

    name.refresh_from_db()
    assert (name.text, name.kind, name.language) == ("Harbour Watch", "preferred", "en")
    assert deleted.status_code == 403
