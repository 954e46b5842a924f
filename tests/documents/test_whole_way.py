"""An editor's whole way: from signing in, through the paste, to the public page.

The real letter of 21 February 2020, its words between the facts our own, into a
database that holds countries and nothing else.
"""

from pathlib import Path

import pytest
from django.core.management import call_command

from documents.counting import check_publications, editors_scope
from documents.models import Document, PrintedLine, Publication
from signatories.models import Signatory
from tests.factories import make_editor

LETTER = Path("fixtures/letter-of-21-february-2020.txt").read_text()
LINES = [line for line in LETTER.splitlines() if line.strip()][-76:]
ACTS = 12

pytestmark = pytest.mark.django_db(transaction=True)


class Editor:
    """Somebody at a browser whose acts are counted: a click, a paste, a form sent."""

    def __init__(self, page):
        self.page = page
        self.acts = 0

    def sign_in(self):
        self.acts += 1
        self.page.goto("/admin/")
        self.page.fill("input[name=username]", "min-ji")
        self.page.fill("input[name=password]", "secret")
        self.page.click("form [type=submit]")

    def click(self, words):
        self.acts += 1
        self.page.locator("main").get_by_text(words, exact=False).first.click()

    def paste(self, text):
        self.acts += 1
        self.page.fill("textarea[name=text]", text)

    def press(self, key):
        self.acts += 1
        with self.page.expect_navigation():
            self.page.keyboard.press(key)


@pytest.fixture
def countries():
    call_command("loaddata", "countries", verbosity=0)
    make_editor("min-ji")


def walk(editor):
    editor.sign_in()
    editor.click("New letter from a paste")
    editor.paste(f"Home > News > Open letters\n\n{LETTER}\n\nPrev | Next\nContact us")
    editor.click("Read it")
    editor.click("Confirm and read the names")
    editor.click("doubtful readings and match 76 names")
    editor.click("Accept 76 new names")
    editor.click("Add 76 signatures, make 76 names public")


def assert_recorded():
    document = Document.objects.get()
    assert (document.state, document.list_recorded) == ("published", "complete")
    assert (str(document.dated), document.kind) == ("2020-02-21", "open_letter")
    assert [str(one) for one in document.addressees.all()][0].startswith("Moon Jae-in")
    assert list(PrintedLine.objects.values_list("text", flat=True)) == LINES
    public = Signatory.objects.public()
    assert (public.organisations().count(), public.individuals().count()) == (69, 7)
    publications = Publication.objects.prefetch_related("stated_counts")
    (checks,) = check_publications(list(publications), editors_scope()).values()
    assert [(one.stated.of, one.stated.number, one.printed) for one in checks] == [
        ("organisations", 69, 69),
        ("individuals", 7, 7),
        ("countries", 23, 22),
    ]


def test_paste_to_public_page_takes_at_most_twelve_acts(page, countries):
    editor = Editor(page)

    walk(editor)

    assert editor.acts <= ACTS
    assert_recorded()
    editor.click("Look at the public page")
    article = page.locator("article")
    for name in PrintedLine.objects.values_list("name", flat=True):
        assert article.get_by_text(name).count()
    assert article.get_by_text("1 fewer than stated").count()


def test_paste_to_public_with_the_keyboard_alone(page, countries):
    editor = Editor(page)
    page.goto("/admin/")
    page.keyboard.type("min-ji")
    page.keyboard.press("Tab")
    page.keyboard.type("secret")
    editor.press("Enter")
    editor.press("n")
    page.keyboard.insert_text(LETTER)
    for _step in ["read", "confirm", "keep and match", "accept", "add"]:
        editor.press("Control+Enter")

    assert_recorded()


def test_paste_to_public_without_javascript(chromium, live_server, countries):
    visitor = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = visitor.new_page()

    walk(Editor(page))
    page.close()
    visitor.close()

    assert_recorded()
