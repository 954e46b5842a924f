"""A pasted text becomes a list being added."""

import datetime
import re
from dataclasses import asdict

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from documents.models import Intake
from documents.reading import read_text
from documents.reading.files import check_text

from .laying_out import lay_out
from .working import working_on

# Control characters that no letter needs and no database takes, and the two that make
# letters run against their own direction, so that a name reads as another.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\u202d\u202e]")


def start_intake(
    *,
    by,
    text,
    source_name="",
    source_kind="text",
    url="",
    document=None,
    publication=None,
):
    """Read a text and keep it as a list being added. Returns (intake, is_new).

    `document` and `publication` say what it is a list of, where that is known. The
    same text that is being added already is not started twice: the list in hand comes
    back, whoever started it. Raises Unreadable where there is nothing to read or too
    much.
    """
    text = clean_text(text)
    check_text(text)
    with transaction.atomic():
        same = Intake.objects.open().filter(raw_text=text)
        if document:
            same = same.filter(document=document)
        if in_hand := same.select_related("started_by").first():
            return in_hand, False
        reading = read_text(text)
        intake = Intake.objects.create(
            document=document,
            publication=publication,
            source_name=source_name[:200],
            source_kind=source_kind,
            raw_text=text,
            url=url,
            facts=asdict(reading.facts),
            layout=asdict(reading.layout),
            purge_on=purge_day(),
            started_by=by,
            touched_by=by,
        )
        lay_out(intake, reading)
    return intake, True


def discard_intake(intake, *, by):
    """Throw an open list away, with its text. A letter that was drafted stays.

    Raises NotOpen where it was added before.
    """
    with working_on(intake, by=by) as now:
        now.rows.all().delete()
        Intake.objects.filter(pk=now.pk).delete()


def clean_text(text):
    """Return `text` with plain line ends and without unprintable characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNPRINTABLE.sub("", text)


def purge_day():
    """Return the day on which a text that is put in today is purged."""
    days = datetime.timedelta(days=settings.PASTED_TEXT_DAYS)
    return timezone.localdate() + days
