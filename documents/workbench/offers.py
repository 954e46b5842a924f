"""What was found in a pasted text, each thing a small form to confirm.

An offer that is ticked goes into the database; one that is not is left out whatever
stands in its fields. `words` and `line` say where in the text it came from.
"""

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from documents.models import Document, StatedCount
from signatories.languages import language_choices

from .fields import CountryField, PartialDateField


class Offer(forms.Form):
    """One thing found. `fact` is a dict with words, line, doubt; may be empty."""

    use = forms.BooleanField(required=False)
    label = ""

    def __init__(self, data, *, key, fact, label="", ticked=True):
        self.key = key
        self.label = label or self.label
        self.words = fact.get("words", "")
        self.line = fact.get("line", "")
        self.doubt = fact.get("doubt", "")
        initial = {**self.initial_of(fact), "use": ticked and not self.doubt}
        super().__init__(data, prefix=key, initial=initial, label_suffix="")
        self.fields["use"].widget.attrs["aria-label"] = self.label

    def initial_of(self, fact):
        return {"value": fact.get("value", "")}

    def full_clean(self):
        """Check the fields only where they are to be used."""
        super().full_clean()
        if self.is_bound and not self.cleaned_data.get("use"):
            self._errors = ErrorDict(renderer=self.renderer)

    @property
    def is_used(self):
        return bool(self.cleaned_data.get("use"))

    @property
    def inputs(self):
        """The fields but for the tick."""
        return [field for field in self if field.name != "use"]

    @property
    def columns(self):
        """How its fields stand beside one another, as a class of the style sheet."""
        return {1: "", 4: "wb-pairs"}.get(len(self.fields) - 1, "wb-three")


class TextOffer(Offer):
    value = forms.CharField(max_length=300, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["value"].label = self.label

    def values(self, name):
        return {name: self.cleaned_data["value"]}


class KindOffer(TextOffer):
    value = forms.ChoiceField(choices=Document.Kind.choices)


class LanguageOffer(TextOffer):
    value = forms.ChoiceField(choices=language_choices)


class AddressOffer(TextOffer):
    value = forms.URLField(max_length=500, required=False, assume_scheme="https")


class DateOffer(TextOffer):
    value = PartialDateField(max_length=10, required=False)

    def values(self, name):
        date, precision = self.cleaned_data["value"]
        return {name: date, f"{name.removesuffix('_on')}_precision": precision}


class AddresseeOffer(Offer):
    person = forms.CharField(max_length=200, required=False, label=_("Person"))
    office = forms.CharField(max_length=200, required=False, label=_("Office"))
    institution = forms.CharField(
        max_length=200, required=False, label=_("Institution")
    )
    country = CountryField(label=_("Country or territory"))

    def __init__(self, data, *, key, fact, **options):
        self.is_copied = fact["is_copied"]
        label = _("Copied to") if self.is_copied else _("Addressee")
        super().__init__(data, key=key, fact=fact, label=label, **options)

    def initial_of(self, fact):
        return {name: fact[name] for name in ("person", "office", "institution")} | {
            "country": fact.get("country_name", "")
        }

    def clean(self):
        cleaned = super().clean()
        if not any(cleaned.get(name) for name in ("person", "office", "institution")):
            self.add_error("person", _("Name a person, an office or an institution."))
        return cleaned

    def values(self):
        names = ("person", "office", "institution", "country")
        return {
            **{name: self.cleaned_data[name] for name in names},
            "is_copied": self.is_copied,
        }


class CountOffer(Offer):
    """A stated count; what it is a count of is not open to correction here."""

    how = forms.ChoiceField(
        choices=StatedCount.How.choices, label=_("How it is stated")
    )
    number = forms.IntegerField(min_value=0, max_value=10_000_000, label=_("Number"))
    besides = forms.CharField(
        max_length=300, required=False, label=_("Besides whom, if it says so")
    )
    besides_number = forms.IntegerField(
        min_value=0, max_value=30_000, required=False, label=_("How many that are")
    )

    def __init__(self, data, *, key, fact, **options):
        self.of, self.covers = fact["of"], fact["covers"]
        label = StatedCount.Of(self.of).label.capitalize()
        super().__init__(data, key=key, fact=fact, label=label, **options)
        if not fact["besides"]:
            del self.fields["besides"], self.fields["besides_number"]

    def initial_of(self, fact):
        how_many = fact.get("besides_number") or (1 if fact["besides"] else None)
        return {**fact, "besides_number": how_many}

    def clean(self):
        cleaned = super().clean()
        if bool(cleaned.get("besides")) != bool(cleaned.get("besides_number")):
            self.add_error("besides", _("Say whom it leaves out, and how many."))
        return cleaned

    def values(self):
        return {
            "of": self.of,
            "covers": self.covers,
            "how": self.cleaned_data["how"],
            "number": self.cleaned_data["number"],
            "besides": self.cleaned_data.get("besides", ""),
            "besides_number": self.cleaned_data.get("besides_number") or 0,
            "words": self.words[:500],
        }


class IssuerOffer(Offer):
    """An issuer named in the text, where exactly one record has that name."""

    label = _("Issued by")

    def __init__(self, data, *, key, fact, signatory, **options):
        self.signatory = signatory
        super().__init__(data, key=key, fact=fact, **options)
        self.doubt = self.doubt or (
            "" if signatory else _("No record has this name: enter it with the letter.")
        )
        if signatory is None:
            self.fields["use"].disabled = True
            self.initial["use"] = False

    def initial_of(self, fact):
        return {}
