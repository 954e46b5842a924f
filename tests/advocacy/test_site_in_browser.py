import pytest

from tests.factories import make_document
from tests.letters import make_full_letter

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = [
    "/",
    "/documents/",
    "/documents/?kind=open_letter&year=2020&country=zz&sort=title",
    "/documents/?q=nothing&year=2020",
    "/documents/harbours/",
    "/documents/harbours/?order=printed",
    "/ko/documents/harbours/?order=name",
    "/campaigns/",
    "/campaigns/ports/",
    "/about/",
    "/how-we-count/",
    "/privacy/",
    "/corrections/",
    "/nothing/",
]
WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_usable_by_everybody(page, axe, scheme):
    make_full_letter()
    page.emulate_media(color_scheme=scheme)

    for path in PAGES:
        page.goto(path)
        axe(page)


def test_no_page_scrolls_sideways_on_a_telephone(page):
    make_full_letter()
    page.set_viewport_size({"width": 320, "height": 700})

    for path in PAGES:
        page.goto(path)
        assert (path, page.evaluate(WIDE)) == (path, False)


def test_list_is_narrowed_with_the_keyboard_and_without_scripts(chromium, live_server):
    make_document("On harbours", kind="petition")
    make_document("On lakes")
    visitor = chromium.new_context(
        base_url=live_server.url, java_script_enabled=False
    ).new_page()

    visitor.goto("/documents/")
    visitor.get_by_role("link", name="Petition").focus()
    visitor.keyboard.press("Enter")

    heading = visitor.get_by_role("status").first
    assert heading.inner_text() == "1 letter or statement"
    assert visitor.url.endswith("/documents/?kind=petition")
    visitor.get_by_role("link", name="Remove all filters").click()
    assert visitor.url.endswith("/documents/")
    visitor.context.close()


def test_figure_leads_to_the_rows_that_it_counts(page):
    make_full_letter()

    page.goto("/documents/harbours/")
    page.get_by_role("link", name="person").first.click()

    assert page.url.endswith("#people")
    assert page.locator("#people li").count() == 1
