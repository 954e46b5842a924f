"""What only a browser shows: keys, lateness, and that every page can be used."""

import pytest
from django.urls import reverse

from documents.intake.correcting import keep_row
from documents.intake.deciding import accept_new
from documents.intake.offering import match_rows
from documents.models import Intake, Signature
from tests.factories import (
    make_country,
    make_editor,
    make_intake,
    make_organisation,
    make_signature,
)

pytestmark = pytest.mark.django_db(transaction=True)
DOUBT = {"doubts": ["Its letters are few."]}


@pytest.fixture
def editor(sign_in):
    editor = make_editor("min-ji")
    sign_in(editor)
    return editor


@pytest.fixture
def intake(editor):
    """A list with a doubtful reading, two doubtful names, a new and a sure one."""
    make_country()
    make_country("DE", "Germany", "독일")
    for name in ("Lantern Society", "Harbour Watch"):
        known = make_organisation(name, country_id="FR")
        make_signature(signatory=known)
    make_organisation("Beacon Trust")
    alternatives = [
        {"label": "Name “Pier”", "fields": {"name": "Pier"}},
        {"label": "Name “Pier Group”", "fields": {"name": "Pier Group"}},
    ]
    intake = make_intake(
        {"name": "Lantern Society", "country": "DE"},
        {"name": "Harbour Watch", "country": "DE"},
        "Beacon Trust",
        {"name": "Pier", "alternatives": alternatives, **DOUBT},
        by=editor,
    )
    Intake.objects.update(confirmed_at=intake.started_at)
    intake.refresh_from_db()
    return intake


def address(page, intake):
    return reverse(f"admin:documents_intake_{page}", args=[intake.pk])


def test_every_page_can_be_used_by_everybody(page, intake, editor, axe):
    for step in ("paste", "letter"):
        page.goto(reverse(f"admin:documents_intake_{step}"))
        axe(page)
    page.goto(address("reading", intake) + "?open=4")
    axe(page)
    page.goto(address("reading", intake) + "?show=every")
    axe(page)
    match_rows(intake, by=editor)
    page.goto(address("matching", intake))
    axe(page)
    for row in intake.rows.doubtful_names():
        row.decision, row.signatory_id = "linked", row.match["candidates"][0]["id"]
        row.save()
    accept_new(intake, by=editor)
    page.goto(address("summary", intake))
    axe(page)
    page.get_by_text("Add 4 signatures").first.click()
    axe(page)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_scrolls_sideways(page, intake, editor, width):
    page.set_viewport_size({"width": width, "height": 900})
    match_rows(intake, by=editor)
    for step in ("reading", "matching"):
        page.goto(address(step, intake) + "?open=1")

        wide = page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        assert not wide


def test_other_reading_is_taken_by_its_number(page, intake):
    page.goto(address("reading", intake) + "?open=4#line-4")
    page.keyboard.press("2")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")

    row = intake.rows.get(first_line=4)
    assert row.name == "Pier"


def test_doubtful_names_are_decided_by_number_one_after_the_other(page, intake, editor):
    match_rows(intake, by=editor)
    page.goto(address("matching", intake))
    for _name in range(2):
        with page.expect_navigation():
            page.keyboard.press("1")

    decided = intake.rows.filter(decided_by=editor).values_list("signatory__name")
    assert [name for (name,) in decided] == ["Lantern Society", "Harbour Watch"]
    assert page.url.endswith("#new")


def test_late_editor_keeps_what_was_typed(page, intake, context):
    page.goto(address("reading", intake) + "?open=4#line-4")
    page.fill("[name=row-name]", "Pier Association")
    keep_row(intake, "4", by=make_editor("yuna"), seen=0)

    page.get_by_text("Keep and go to the next doubtful row").click()

    assert (
        page.get_by_role("alert").inner_text().startswith("Line 4 was decided by yuna")
    )
    assert page.input_value("[name=row-name]") == "Pier Association"
    page.get_by_text("Keep and go to the next doubtful row").click()
    assert intake.rows.get(first_line=4).name == "Pier Association"


def test_enter_in_the_search_never_links_a_record(page, intake, editor):
    match_rows(intake, by=editor)
    page.goto(address("matching", intake))
    page.keyboard.press("/")
    page.keyboard.type("beacon")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.get_by_text("Beacon Trust").count()
    assert not intake.rows.filter(decided_by=editor).exists()
    assert not Signature.objects.filter(document=intake.document).exists()
