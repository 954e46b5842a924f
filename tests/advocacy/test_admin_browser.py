"""An editor at work in the admin, in a browser, under the strict content policy."""

import pytest
from django.urls import reverse

from documents.models import Document, Signature
from tests.factories import (
    make_country,
    make_draft,
    make_editor,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
    make_stated_count,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def letter():
    document = make_draft("Open the harbour", list_recorded="complete")
    for name in ("Coast Guard", "Harbour Watch", "Port Watch"):
        line = make_printed_line(make_signature(document, make_organisation(name)))
    make_stated_count(line.publication, of="organisations", number=4)
    return document


@pytest.fixture
def editor_page(page, sign_in):
    sign_in(make_editor())
    return page


def test_desk_leads_from_a_count_that_differs_to_a_published_letter(
    editor_page, letter
):
    page = editor_page
    page.goto("/admin/")

    page.get_by_role("link", name="letter whose counts do not add up").click()
    page.get_by_role("link", name="Open the harbour").click()
    page.get_by_text("1 fewer than stated").wait_for()
    page.get_by_role("link", name="Publish", exact=True).click()
    page.get_by_role("heading", name="These 3 names become public").wait_for()
    page.get_by_role("button", name="Publish").click()
    page.get_by_text("1 letter was published.").wait_for()

    assert list(Document.objects.public()) == [letter]


def test_signatures_are_edited_together_and_taken_back(editor_page, letter):
    make_country()
    page = editor_page
    page.goto(reverse("admin:documents_signature_changelist"))

    page.locator("#action-toggle").check()
    page.locator("select[name=action]").select_option("edit_together")
    page.get_by_role("button", name="Go").click()
    page.get_by_label("Country or territory").first.select_option("FR")
    page.get_by_role("button", name="Look at the changes").click()
    page.get_by_role("button", name="Change 3 signatures").click()
    page.get_by_text("3 signatures were changed.").wait_for()
    assert Signature.objects.filter(country="FR").count() == 3

    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Take it back").click()
    page.get_by_text("The change was taken back.").wait_for()
    assert Signature.objects.filter(country="FR").count() == 0


def test_name_is_hidden_from_its_own_page(editor_page, letter):
    organisation = letter.signatures.first().signatory
    page = editor_page
    page.goto(reverse("admin:signatories_organisation_change", args=[organisation.pk]))

    page.get_by_role("link", name="Hide now").click()
    page.get_by_label("Why").fill("Asked by telephone")
    page.get_by_role("button", name="Hide 1 record now").click()
    page.get_by_role("heading", name="Outside this database").wait_for()

    organisation.refresh_from_db()
    assert organisation.visibility == "hidden"


def test_record_is_chosen_by_typing_any_of_its_names(editor_page):
    organisation = make_organisation("Harbour Watch")
    make_name(organisation, "하버워치", kind="translation", language="ko")
    make_organisation("Harbour Watch")
    page = editor_page
    page.goto(reverse("admin:signatories_membership_add"))

    page.locator(".field-member .select2-selection").click()
    page.locator(".select2-search__field").fill("하버")
    page.get_by_role("option", name="Harbour Watch (하버워치) · 0 letters").click()

    chosen = page.locator("select[name=member]")
    assert chosen.input_value() == str(organisation.pk)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_pages_of_records_never_scroll_sideways(editor_page, letter, width):
    page = editor_page
    page.set_viewport_size({"width": width, "height": 800})
    signature = letter.signatures.first()
    addresses = [
        reverse("admin:index"),
        reverse("admin:documents_document_change", args=[letter.pk]),
        reverse(
            "admin:documents_publication_change", args=[letter.publications.get().pk]
        ),
        reverse("admin:documents_signature_change", args=[signature.pk]),
        reverse("admin:signatories_organisation_change", args=[signature.signatory_id]),
    ]

    wide = []
    for address in addresses:
        page.goto(address)
        root = "document.documentElement"
        if page.evaluate(f"{root}.scrollWidth > {root}.clientWidth + 1"):
            wide.append(address)

    assert wide == []


def test_desk_is_easy_to_use_for_everybody(editor_page, letter, axe):
    editor_page.goto("/admin/")

    axe(editor_page)
