"""An editor merges two records in a browser, and takes it back."""

import pytest
from django.urls import reverse

from signatories.models import Signatory
from tests.factories import (
    make_document,
    make_editor,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db(transaction=True)
# The admin's own header and breadcrumbs.
ADMINS_OWN = ["link-in-text-block", "region"]


def test_two_records_are_merged_and_taken_apart_again(page, sign_in, axe):
    sign_in(make_editor())
    letter = make_document("Open the harbour")
    for name in ("Harbour Watch", "Harbor Watch"):
        make_printed_line(make_signature(letter, make_organisation(name)))
    page.goto(reverse("admin:signatories_organisation_changelist"))

    page.locator("#action-toggle").check()
    page.locator("select[name=action]").select_option("merge_records")
    page.get_by_role("button", name="Go").click()
    page.get_by_role("heading", name="What would happen").wait_for()
    axe(page, without=ADMINS_OWN)
    page.get_by_label("Name: Harbor Watch").check()
    page.get_by_label("Why").fill("The same office")
    page.get_by_role("button", name="Look again with these values").click()
    page.get_by_text("name: Harbour Watch → Harbor Watch").wait_for()
    page.get_by_role("button", name="Merge these two").click()
    page.get_by_role("heading", name="What it did").wait_for()
    assert Signatory.objects.unmerged().get().name == "Harbor Watch"

    page.get_by_role("link", name="Take it back…").click()
    axe(page, without=ADMINS_OWN)
    page.get_by_label("Why").fill("They are two")
    page.get_by_role("button", name="Take it back").click()
    page.get_by_text("It was taken back.").wait_for()

    names = Signatory.objects.unmerged().values_list("name", flat=True)
    assert sorted(names) == ["Harbor Watch", "Harbour Watch"]
