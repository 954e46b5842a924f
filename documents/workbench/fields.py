"""Form fields that more than one page has."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from documents.reading.countries import find_country
from signatories.models import Country
from signatories.partial_dates import read_partial


class CountryField(forms.CharField):
    """A country or territory by any of its names; "" for none. Gives a Country."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"list": "countries", "autocomplete": "off"})
        super().__init__(required=False, max_length=100, widget=widget, **kwargs)

    def prepare_value(self, value):
        return str(value) if isinstance(value, Country) else value

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        found = find_country(text, is_column=True)
        code = found.code if found and found.code else text.upper()
        country = Country.objects.filter(pk=code[:2] if len(code) == 2 else "").first()
        country = country or by_display_name(text)
        if country is None:
            message = _(
                "“%(text)s” is not among the countries and territories. Choose one of "
                "the list, or leave the field empty."
            )
            raise ValidationError(message % {"text": text})
        return country


def by_display_name(text):
    """Return the country that the coalition calls `text`, or None."""
    named = Country.objects.filter(display_name__iexact=text)
    return (named or Country.objects.filter(display_name_ko=text)).first()


class PartialDateField(forms.CharField):
    """A date known to the day, the month or the year. Gives (date, precision)."""

    def clean(self, value):
        text = super().clean(value)
        try:
            return read_partial(text)
        except ValueError as error:
            message = _("“%(text)s” is no date: write 2020, 2020-02 or 2020-02-21.")
            raise ValidationError(message % {"text": text}) from error
