"""The public site beside secrets is, byte for byte, the site without them."""

import datetime
import re

import pytest
from django.utils import timezone

from documents import publishing
from documents.models import StatedCount
from signatories import hiding
from signatories.models import Signatory
from tests import leaks
from tests.factories import (
    make_coalition,
    make_country,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_signature,
)

pytestmark = pytest.mark.django_db
# Where what signs a letter shows, and where a number could tell of it.
PAGES = [
    *["/", "/documents/", "/documents/?counts=agrees", "/documents/?counts=differs"],
    *["/documents/harbours/", "/documents/harbours/?order=name", "/documents/seas/"],
    *["/documents/harbours.json", "/organisations/", "/organisations/open-ropes/"],
    *["/organisations/open-nets/", "/coalitions/", "/coalitions/open-coast/"],
    *["/countries/", "/countries/pe/", "/documents/?q=ropes", "/search/?q=open"],
]


def labelled(letter, signatory, **fields):
    """Let a line under a letter be somebody whom a label stands for."""
    signature = make_signature(letter, signatory, position=15, **fields)
    make_printed_line(signature, letter.publications.get(), position=15)
    return signature


def pages(client):
    return {page: leaks.read(client.get(page)) for page in PAGES}


def test_secrets_change_no_byte_of_any_page(client):
    site = leaks.make_open_site()
    before = leaks.walk(client, also=leaks.probes())

    leaks.hide_among(*site)

    after = leaks.walk(client, also=leaks.probes())
    assert leaks.differing(before, after) == []
    assert {status for status, *_rest in after.values()} == {200, 404}


def test_label_under_a_letter_is_nobody_however_known_they_are(client):
    letter, _other = leaks.make_open_site()
    nobody = make_organisation("Secret nobody")
    signature = labelled(letter, nobody, public_label="an escapee")
    before = pages(client)

    signature.signatory = Signatory.objects.get(name="Open Ropes")
    signature.save()
    publishing.refresh([letter.pk])

    assert leaks.differing(before, pages(client)) == []
    assert "an escapee" in before["/documents/harbours/"][1]


def test_label_of_a_record_hides_what_it_belongs_to(client):
    letter, _other = leaks.make_open_site()
    somebody = make_coalition("Secret somebody", public_label="an escapee")
    labelled(letter, somebody)
    before = pages(client)

    make_membership(Signatory.objects.get(name="Open Coast"), somebody, **leaks.SOURCED)
    make_membership(somebody, Signatory.objects.get(name="Open Nets"), **leaks.SOURCED)
    make_name(somebody, "Open secret")

    assert leaks.differing(before, pages(client)) == []


def test_withheld_name_is_in_the_grand_total_and_nowhere_else(client):
    letter, _other = leaks.make_open_site()
    StatedCount.objects.all().delete()
    before = pages(client)

    secret = make_organisation("Secret Nets", country=make_country("NP"))
    labelled(letter, secret, visibility="withheld", country=make_country("NP"))

    after = pages(client)
    letters = ["/documents/harbours/", "/documents/harbours/?order=name"]
    assert leaks.differing(before, after) == letters
    for address in letters:
        grand_total = re.compile(r"<li>[^\n]*\+1 withheld.*?</li>\s*", re.DOTALL)
        assert grand_total.sub("", after[address][1], count=1) == before[address][1]


def test_hidden_and_shown_again_is_as_it_was_before(client, django_user_model):
    letter, _other = leaks.make_open_site()
    editor = django_user_model.objects.create_user("editor")
    before = pages(client)

    for name in ("Open Nets", "Open Coast", "Open Ada", "Open Ropes"):
        hiding.hide([Signatory.objects.get(name=name)], by=editor)
    hidden = pages(client)
    hiding.show_again(list(Signatory.objects.all()), by=editor)

    told = "".join(answer[1] for answer in hidden.values()).replace("q=ropes", "")
    assert re.findall(r"Open (?:Nets|Coast|Ada|Ropes)", told) == []
    assert leaks.differing(before, pages(client)) == []


def test_embargo_ends_with_the_next_request(client, monkeypatch):
    leaks.hide_among(*leaks.make_open_site())
    before = client.get("/documents/secret-embargo/"), client.get("/documents/")
    later = timezone.now() + datetime.timedelta(days=2)

    monkeypatch.setattr(timezone, "now", lambda: later)

    after = client.get("/documents/secret-embargo/"), client.get("/documents/")
    assert [page.status_code for page in before] == [404, 200]
    assert [page.status_code for page in after] == [200, 200]
    assert len(after[1].context["object_list"]) == 4
