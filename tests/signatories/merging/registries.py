"""Small registries full of clashes, and everything on record as one value."""

import datetime

from documents import publishing
from documents import resources as documents
from documents.models import IntakeRow, Issuer
from signatories import resources as signatories
from signatories.models import Identifier, Judgement, Redirect, Signatory
from tests.factories import (
    make_coalition,
    make_document,
    make_draft,
    make_intake,
    make_membership,
    make_name,
    make_organisation,
    make_printed_line,
    make_publication,
    make_signature,
)

RESOURCES = [
    getattr(module, name)
    for module in (signatories, documents)
    for name in sorted(vars(module))
    if name.endswith("Resource")
    and name not in {"SluggedResource", "SpreadsheetResource"}
]
TEXTS = ["Harbour Watch", "Harbor Watch", "Tide Table", "Salt Road"]


def everything():
    """Return all that is exported, and the verdicts and lines that are not."""
    exported = {
        resource.__name__: sorted(map(tuple, cells(resource())))
        for resource in RESOURCES
    }
    exported["judgements"] = sorted(
        Judgement.objects.values_list(
            "first__slug",
            "second__slug",
            "signatory__slug",
            "printed_key",
            "verdict",
            "is_by_machine",
            "judged_at",
        ),
        key=str,
    )
    exported["intake rows"] = sorted(
        IntakeRow.objects.values_list(
            "position", "signatory__slug", "signature__signatory__slug"
        ),
        key=str,
    )
    exported["merged"] = sorted(
        Signatory.objects.exclude(merged_into=None).values_list("slug")
    )
    exported["seen"] = sorted(
        Signatory.objects.values_list("slug", "names__text", "names__visible_from"),
        key=str,
    )
    return exported


def cells(resource):
    sheet = resource.export()
    return [[str(cell) for _heading, cell in row] for row in rows_of(sheet)]


def rows_of(sheet):
    for _number, row in sheet.rows:
        yield list(zip(sheet.headings, row, strict=True))


def without_redirects(exported):
    return {name: rows for name, rows in exported.items() if "Redirect" not in name}


def build(drawn):
    """Make a registry of what was drawn: (records, documents).

    `drawn` is a dict of lists of small numbers; see `registries` in test_properties.
    """
    records = [
        make_coalition(TEXTS[number % 4], slug=f"record-{position}")
        if number % 2
        else make_organisation(TEXTS[number % 4], slug=f"record-{position}")
        for position, number in enumerate(drawn["records"])
    ]
    letters = [make_document(), make_document(), make_draft()]
    for letter in letters:
        make_publication(letter)

    def record(number):
        return records[number % len(records)]

    for owner, text, kind in drawn["names"]:
        kinds = ["alias", "former", "misprint"]
        if not record(owner).names.filter(text=TEXTS[text], kind=kinds[kind]).exists():
            make_name(record(owner), TEXTS[text], kind=kinds[kind])
    for number, letter, visibility in drawn["signatures"]:
        signatory, document = record(number), letters[letter]
        known = document.signatures.filter(signatory=signatory).first()
        signature = known or make_signature(
            document,
            signatory,
            visibility=["public", "withheld", "hidden"][visibility],
            capacity="Board" if number % 2 else "",
        )
        make_printed_line(signature, text=f"line {number}")
    for first, second, year in drawn["memberships"]:
        start = datetime.date(2000 + year, 1, 1) if year else None
        coalition, member = record(first), record(second)
        known = coalition.memberships.filter(member=member, starts_on=start)
        if coalition.is_coalition and coalition != member and not known.exists():
            precision = "year" if year else ""
            make_membership(
                coalition, member, starts_on=start, starts_precision=precision
            )
    for number, letter in drawn["issuings"]:
        Issuer.objects.get_or_create(document=letters[letter], signatory=record(number))
        letters[letter].publications.update(publisher=record(number))
    for number, value in drawn["identifiers"]:
        Identifier.objects.get_or_create(
            signatory=record(number), scheme="ror", value=str(value)
        )
    for first, second, verdict in drawn["judgements"]:
        judge(record(first), record(second), ["same", "different"][verdict])
    intake = make_intake("Harbour Watch", "Salt Road", document=letters[2])
    for row in intake.rows.all():
        row.signatory = record(row.position)
        row.signature = letters[0].signatures.first()
        row.save()
    publishing.refresh_all()
    return records, letters


def judge(first, second, verdict):
    Judgement.objects.get_or_create(
        printed_key="harbour watch",
        printed_country="",
        signatory=first,
        is_by_machine=False,
        defaults={"verdict": verdict},
    )
    if first.pk != second.pk:
        first, second = sorted([first, second], key=lambda record: record.pk)
        Judgement.objects.get_or_create(
            first=first,
            second=second,
            is_by_machine=False,
            defaults={"verdict": verdict},
        )


def redirects():
    return dict(Redirect.objects.values_list("old_slug", "slug"))
