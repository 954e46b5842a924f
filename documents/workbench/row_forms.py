"""The open row of the reading, and the layout of the whole list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.reading.layout import (
    CAPACITY_NAME,
    COUNTRY_NAME,
    NAME,
    NAME_CAPACITY,
    NAME_COUNTRY,
)
from signatories.models import Signatory

from .fields import CountryField

AS_TYPED = "typed"
ORDERS = [
    (NAME, _("name only")),
    (NAME_COUNTRY, _("name, country")),
    (COUNTRY_NAME, _("country, name")),
    (NAME_CAPACITY, _("name, office or title")),
    (CAPACITY_NAME, _("office or title, name")),
]
KINDS = [
    ("organisation", _("organisations")),
    ("individual", _("people")),
    ("mixed", _("organisations and people")),
]
REASONS = [
    _("a heading"),
    _("part of the page, not of the letter"),
    _("repeats another line"),
    _("the office of the line before"),
    _("no signatory"),
]
SECTIONS = 20


class RowForm(forms.Form):
    """The fields of one row; `reading` takes one of the other readings instead."""

    kind = forms.ChoiceField(choices=Signatory.Kind.choices, label=_("Kind"))
    name = forms.CharField(max_length=300, label=_("Name"))
    acronym = forms.CharField(max_length=60, required=False, label=_("Acronym"))
    country = CountryField(label=_("Country or territory"))
    honorific = forms.CharField(
        max_length=100, required=False, label=_("Title before the name")
    )
    capacity = forms.CharField(
        max_length=500, required=False, label=_("Office or title")
    )
    representative = forms.CharField(
        max_length=200, required=False, label=_("Signed for it")
    )

    def __init__(self, row, data=None):
        self.row = row
        initial = {name: getattr(row, name) for name in self.base_fields}
        initial["country"] = row.country or ""
        super().__init__(data, initial=initial, prefix="row", label_suffix="")
        self.fields["name"].widget.attrs["class"] = "wb-wide"
        self.reading = (data or {}).get("reading", "1")

    @property
    def readings(self):
        """The other readings by number, as (number, label, is chosen)."""
        return [
            (str(number), one["label"], self.reading == str(number))
            for number, one in enumerate(self.row.alternatives[:5], start=1)
        ]

    @property
    def typed_number(self):
        return len(self.readings) + 1

    @property
    def is_typed(self):
        return self.reading == AS_TYPED

    def values(self):
        """Return what the row is to hold: a changed field counts before a choice."""
        cleaned = self.cleaned_data
        values = {name: cleaned[name] for name in self.base_fields if name != "country"}
        values["country_id"] = cleaned["country"].pk if cleaned["country"] else None
        chosen = dict(enumerate(self.row.alternatives[:5], start=1))
        if not self.has_changed() and self.reading.isdecimal():
            values |= allowed(chosen.get(int(self.reading), {}).get("fields", {}))
        return values


def allowed(fields):
    """Return the fields of another reading, under the names of a row's columns."""
    names = {"country": "country_id"}
    return {
        names.get(name, name): value or (None if name == "country" else "")
        for name, value in fields.items()
        if name in RowForm.base_fields
    }


class SectionForm(forms.Form):
    """How one section of the list is set."""

    kind = forms.ChoiceField(choices=KINDS, label=_("Who"))
    order = forms.ChoiceField(choices=ORDERS, label=_("What stands where"))

    def __init__(self, section, number, data=None):
        self.section = section
        initial = {"kind": section.kind, "order": section.order}
        prefix = f"section-{number}"
        super().__init__(data, initial=initial, prefix=prefix, label_suffix="")

    def apply(self):
        self.section.kind = self.cleaned_data["kind"]
        self.section.order = self.cleaned_data["order"]


def section_forms(layout, data=None):
    return [
        SectionForm(section, number, data)
        for number, section in enumerate(layout.sections[:SECTIONS], start=1)
    ]
