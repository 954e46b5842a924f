import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from documents import publishing
from documents.models import Document
from signatories.models import Redirect, Signatory
from tests.factories import (
    make_document,
    make_draft,
    make_editor,
    make_organisation,
    make_signature,
    make_staff,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now()
TOMORROW = NOW + datetime.timedelta(days=1)


def form_of(document, **changes):
    """Return what the form of a letter without any rows below it posts."""
    rows = ["issuings", "addressees", "asks", "responses", "links"]
    management = {
        f"{name}-{of}_FORMS": 0 for name in rows for of in ("TOTAL", "INITIAL")
    }
    return management | {
        "kind": document.kind,
        "language": document.language,
        "title": document.title,
        "dated": document.dated,
        "dated_precision": document.dated_precision,
        "slug": document.slug,
        "list_recorded": document.list_recorded,
        "state": document.state,
        "publish_at_0": "",
        "publish_at_1": "",
        **changes,
    }


@pytest.fixture
def change(client):
    """Return a function that posts the page of a letter as an editor."""
    editor = make_editor()
    client.force_login(editor)

    def change(document, **changes):
        address = reverse("admin:documents_document_change", args=[document.pk])
        return client.post(address, form_of(document, **changes))

    change.editor = editor
    return change


def test_publishing_makes_a_letter_public_at_once():
    editor, draft = make_editor(), make_draft()
    make_signature(draft)

    changed = publishing.publish([draft], by=editor, now=NOW)

    draft.refresh_from_db()
    assert (changed, draft.state, draft.publish_at) == ([draft], "published", NOW)
    assert list(Document.objects.public()) == [draft]
    assert Signatory.objects.public().count() == 1
    assert draft.history.first().history_user == editor


def test_publishing_keeps_the_moment_that_was_set():
    draft = make_draft(publish_at=TOMORROW)

    publishing.publish([draft], by=make_editor())

    assert list(Document.objects.public()) == []
    assert list(Document.objects.public(at=TOMORROW)) == [draft]


def test_publishing_twice_changes_nothing():
    document = make_document()

    assert publishing.publish([document], by=make_editor()) == []


def test_unpublishing_takes_a_letter_and_its_names_out_of_sight():
    document = make_signature().document

    publishing.unpublish([document], by=make_editor())

    assert list(Document.objects.public()) == []
    assert list(Signatory.objects.public()) == []


def test_retracted_letter_stays_public():
    document = make_document()

    publishing.retract([document], by=make_editor())

    assert list(Document.objects.public()) == [document]


def test_draft_cannot_be_retracted_into_sight():
    draft = make_draft()

    changed = publishing.retract([draft], by=make_editor())

    assert (changed, list(Document.objects.public())) == ([], [])


def test_becoming_public_names_only_who_was_not():
    known = make_signature().signatory
    draft = make_draft()
    new = make_organisation("Harbour Watch")
    for signatory in (known, new, make_organisation(visibility="hidden")):
        make_signature(draft, signatory)
    make_signature(draft, visibility="withheld")

    assert list(publishing.becoming_public([draft])) == [new]


@pytest.mark.parametrize("act", ["publish", "unpublish", "retract"])
def test_publishing_page_refuses_who_may_only_look(client, act):
    client.force_login(make_staff("view_document"))
    draft = make_draft()

    response = client.post(
        reverse("admin:documents_document_act", args=[act]), {"pk": draft.pk}
    )

    assert response.status_code == 403


def test_publishing_page_asks_first_and_then_publishes(client):
    client.force_login(make_staff("view_document", "change_document"))
    draft = make_draft()
    make_signature(draft, make_organisation("Harbour Watch"))
    address = reverse("admin:documents_document_act", args=["publish"])

    asked = client.get(address, {"pk": draft.pk})
    assert [str(name) for name in asked.context["names"]] == ["Harbour Watch"]
    assert list(Document.objects.public()) == []

    client.post(address, {"pk": draft.pk})
    assert list(Document.objects.public()) == [draft]


def test_letter_form_cannot_change_the_state_of_what_is_public(change):
    document = make_document()

    response = change(
        document,
        state="draft",
        publish_at_0=document.publish_at.date(),
        publish_at_1="00:00",
    )

    document.refresh_from_db()
    assert (response.status_code, document.state) == (302, "published")


def test_letter_form_cannot_publish(change):
    draft = make_draft()

    response = change(draft, state="published")

    draft.refresh_from_db()
    assert (response.status_code, draft.state) == (200, "draft")


def test_letter_form_says_that_what_is_public_needs_its_moment(change):
    response = change(make_document())

    assert response.context["adminform"].form.errors == {
        "publish_at": ["It is public: say from when, or take it back to draft first."]
    }


def test_letter_earlier_version_does_not_publish(client, change):
    document = make_document()
    published = document.history.first()
    publishing.unpublish([document], by=change.editor)

    address = reverse(
        "admin:documents_document_simple_history", args=[document.pk, published.pk]
    )
    when = timezone.localtime(document.publish_at)
    client.post(
        address,
        form_of(document, publish_at_0=when.date(), publish_at_1=when.time()),
    )

    document.refresh_from_db()
    assert document.state == "draft"


def test_letter_keeps_its_address_when_it_gets_another(change):
    draft = make_draft("Open the harbour", slug="open-the-harbour")

    change(draft, title="Open both harbours")
    assert list(Redirect.objects.all()) == []
    draft.refresh_from_db()
    assert draft.slug == "open-the-harbour"

    change(draft, slug="")
    draft.refresh_from_db()
    assert draft.slug != ""

    change(draft, slug="both-harbours")
    assert Redirect.objects.destination("document", "open-the-harbour") == (
        "both-harbours"
    )


def test_letter_numbers_the_asks_that_an_editor_adds(change):
    draft = make_draft()
    asks = {
        "asks-TOTAL_FORMS": 3,
        "asks-0-text_en": "First",
        "asks-1-text_en": "Second",
        "asks-1-position": "",
        "asks-2-text_en": "Before all",
        "asks-2-position": 7,
    }

    response = change(draft, **asks)

    assert response.status_code == 302
    assert [(ask.position, ask.text_en) for ask in draft.asks.all()] == [
        (1, "First"),
        (2, "Second"),
        (7, "Before all"),
    ]


def test_letter_form_remembers_who_changed_its_rows(change):
    draft = make_draft()

    change(draft, **{"asks-TOTAL_FORMS": 1, "asks-0-text_en": "Answer"})

    assert draft.asks.get().history.get().history_user == change.editor
