"""Dates as the sources give them: a year, a month or a day."""

import calendar
import datetime
import re

from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Precision(models.TextChoices):
    YEAR = "year", gettext_lazy("year")
    MONTH = "month", gettext_lazy("month")
    DAY = "day", gettext_lazy("day")


ISO_LENGTH = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
WRITTEN = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")


def precision_field():
    return models.CharField(
        gettext_lazy("precision"),
        max_length=5,
        choices=Precision,
        blank=True,
        help_text=gettext_lazy("How much of the date is known."),
    )


def both_or_neither(date, precision):
    """Return the constraint that a date and its precision come together.

    `date` and `precision` are field names of one model.
    """
    return models.CheckConstraint(
        name=f"%(app_label)s_%(class)s_{date}_has_precision",
        condition=Q(**{f"{date}__isnull": True, precision: ""})
        | (Q(**{f"{date}__isnull": False}) & ~Q(**{precision: ""})),
        violation_error_message=gettext_lazy(
            "A date needs its precision, and a precision its date."
        ),
    )


def write_partial(date, precision):
    """Return "2020", "2020-02" or "2020-02-21"; "" for no date."""
    return date.isoformat()[: ISO_LENGTH[precision]] if date else ""


def read_partial(text):
    """Return (date, precision) for "2020", "2020-02" or "2020-02-21".

    An empty text gives (None, ""). Raises ValueError for anything else.
    """
    text = text.strip()
    if not text:
        return None, ""
    try:
        year, month, day = WRITTEN.fullmatch(text).groups()
        date = datetime.date(int(year), int(month or 1), int(day or 1))
    except (AttributeError, ValueError):
        raise ValueError(
            _("“%(text)s” is no date: write 2020, 2020-02 or 2020-02-21.")
            % {"text": text}
        ) from None
    return date, (
        Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    )


def say_partial(date, precision):
    """Return the date in words of the active language, as precise as it is known."""
    if not date:
        return ""
    if precision == Precision.YEAR:
        return str(date.year)
    return date_format(
        date, "YEAR_MONTH_FORMAT" if precision == Precision.MONTH else "DATE_FORMAT"
    )


def last_day(date, precision):
    """Return the last day that a partial date may mean."""
    if precision == Precision.YEAR:
        return date.replace(month=12, day=31)
    if precision == Precision.MONTH:
        return date.replace(day=calendar.monthrange(date.year, date.month)[1])
    return date


class Period(models.Model):
    """From–to, each end as precise as the source is. An open end is unknown or now."""

    starts_on = models.DateField(gettext_lazy("from"), null=True, blank=True)
    starts_precision = precision_field()
    ends_on = models.DateField(gettext_lazy("to"), null=True, blank=True)
    ends_precision = precision_field()

    class Meta:
        abstract = True
        constraints = [
            both_or_neither("starts_on", "starts_precision"),
            both_or_neither("ends_on", "ends_precision"),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=models.F("starts_on")),
                violation_error_message=gettext_lazy("It cannot end before it starts."),
            ),
        ]
