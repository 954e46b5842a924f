"""A letter with something in every part of its page."""

import datetime

from documents.models import Addressee, Ask, DocumentLink, Issuer, Response
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_individual,
    make_membership,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)


def make_full_letter():
    letter = make_document(
        "On harbours",
        slug="harbours",
        summary_en="About harbours.",
        title_ko="항구",
        subject_line="Harbours",
        list_recorded="complete",
        campaign=make_campaign("Ports", slug="ports"),
        occasion="A storm",
        list_checked_on=datetime.date(2026, 11, 21),
    )
    coalition = make_coalition("Harbour Union", has_members_recorded=True)
    make_membership(
        coalition,
        make_organisation(),
        starts_on=datetime.date(2019, 1, 1),
        starts_precision="day",
    )
    Issuer.objects.create(document=letter, signatory=coalition)
    Addressee.objects.create(document=letter, person="Mayor", office="Mayor of Port")
    Addressee.objects.create(
        document=letter, position=2, office="Clerk", is_copied=True
    )
    ask = Ask.objects.create(document=letter, text_en="Mend the pier.")
    Response.objects.create(
        document=letter,
        responder="Mayor",
        text="Soon.",
        ask=ask,
        source_url="https://example.org/",
    )
    publication = make_publication(
        letter, url="https://example.org/a", author="A. Writer"
    )
    for _number in range(5):
        make_printed_line(make_signature(letter, country=make_country()), publication)
    make_printed_line(make_signature(letter, coalition), publication)
    make_printed_line(make_signature(letter, make_individual()), publication)
    for of in ("organisations", "individuals", "countries", "represented"):
        make_stated_count(publication, of, 6)
    other = make_document("On piers")
    DocumentLink.objects.create(document=letter, target=other, kind="follows_up")
    return letter
