"""Plain functions that make one record each, with defaults that surprise nobody."""

import datetime
import itertools

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.utils import timezone

from documents import publishing
from documents.intake.laying_out import lay_out
from documents.models import (
    Campaign,
    Document,
    Intake,
    PrintedLine,
    Publication,
    Signature,
    StatedCount,
)
from documents.reading import Reading, Row
from documents.reading.facts import Facts
from documents.reading.layout import Layout
from signatories import showing
from signatories.models import Country, Membership, Name, Signatory
from signatories.naming import save_signatory

numbers = itertools.count(1)


def make_user(username=None, **fields):
    username = username or f"editor-{next(numbers)}"
    return get_user_model().objects.create_user(username, password="secret", **fields)


def make_editor(username=None):
    return make_user(username, is_staff=True, is_superuser=True)


def make_staff(*codenames):
    """Make a user who may sign in to the admin, with these permissions alone."""
    user = make_user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def make_country(code="FR", name="France", name_ko="프랑스", **fields):
    fields = {"region": "150", "subregion": "155", **fields}
    return Country.objects.get_or_create(
        code=code, defaults={"name": name, "name_ko": name_ko, **fields}
    )[0]


def make_organisation(name=None, **fields):
    name = name or f"Harbour Watch {next(numbers)}"
    organisation = Signatory(kind=Signatory.Kind.ORGANISATION, name=name, **fields)
    save_signatory(organisation)
    showing.refresh([organisation.pk])
    return organisation


def make_coalition(name=None, **fields):
    name = name or f"Harbour Coalition {next(numbers)}"
    return make_organisation(name, is_coalition=True, **fields)


def make_individual(name=None, **fields):
    name = name or f"Ada Lighthouse {next(numbers)}"
    individual = Signatory(kind=Signatory.Kind.INDIVIDUAL, name=name, **fields)
    save_signatory(individual)
    showing.refresh([individual.pk])
    return individual


def make_name(signatory, text, **fields):
    name = Name.objects.create(signatory=signatory, text=text, **fields)
    showing.refresh([signatory.pk])
    return name


def make_membership(coalition, member, **fields):
    membership = Membership.objects.create(coalition=coalition, member=member, **fields)
    showing.refresh([coalition.pk, member.pk])
    return membership


def make_campaign(name=None, **fields):
    number = next(numbers)
    fields = {"slug": f"campaign-{number}", **fields}
    return Campaign.objects.create(name_en=name or f"Campaign {number}", **fields)


def make_draft(title=None, **fields):
    number = next(numbers)
    fields = {
        "slug": f"letter-{number}",
        "dated": datetime.date(2020, 2, 21),
        "dated_precision": "day",
        **fields,
    }
    return Document.objects.create(title=title or f"Letter {number}", **fields)


def make_document(title=None, **fields):
    """Make a published document, public since a day ago."""
    fields = {
        "state": Document.State.PUBLISHED,
        "publish_at": timezone.now() - datetime.timedelta(days=1),
        **fields,
    }
    document = make_draft(title, **fields)
    publishing.refresh([document.pk])
    document.refresh_from_db()
    return document


def make_publication(document, **fields):
    position = document.publications.count() + 1
    fields = {"position": position, "title": f"Page {position}", **fields}
    return Publication.objects.create(document=document, **fields)


def make_stated_count(publication, of="organisations", number=1, **fields):
    fields = {"position": publication.stated_counts.count() + 1, **fields}
    return StatedCount.objects.create(
        publication=publication, of=of, number=number, **fields
    )


def make_signature(document=None, signatory=None, **fields):
    document = document or make_document()
    signatory = signatory or make_organisation()
    fields = {"position": document.signatures.count() + 1, **fields}
    signature = Signature.objects.create(
        document=document, signatory=signatory, **fields
    )
    publishing.refresh([document.pk])
    signature.refresh_from_db()
    return signature


def make_printed_line(signature, publication=None, **fields):
    publication = publication or signature.document.publications.first()
    publication = publication or make_publication(signature.document)
    name = fields.pop("name", signature.signatory.name)
    fields = {
        "position": publication.printed_lines.count() + 1,
        "text": name,
        "name": name,
        **fields,
    }
    line = PrintedLine.objects.create(
        signature=signature, publication=publication, **fields
    )
    publishing.refresh([signature.document_id])
    return line


def make_intake(*printed, document=None, publication=None, by=None):
    """Make a list being added of one row for each name printed.

    One of `printed` is a name, or a dict of what was read of a line.
    """
    document = document or make_draft()
    publication = publication or make_publication(document)
    by = by or make_editor()
    intake = Intake.objects.create(
        document=document, publication=publication, started_by=by, touched_by=by
    )
    reads = [
        Row(line, line, **read_as(one)) for line, one in enumerate(printed, start=1)
    ]
    lay_out(intake, Reading(reads, [], Layout(), Facts()))
    return intake


def read_as(printed):
    read = {"name": printed} if isinstance(printed, str) else printed
    return {"text": read["name"], **read}
