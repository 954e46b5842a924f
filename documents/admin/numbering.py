"""Rows in an order: a new one comes last unless an editor numbers it."""

from django import forms
from django.contrib import admin
from django.db import models

from signatories.admin.records import HTTPS_UNLESS_SAID


class NumberedForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].required = False
            if not self.instance.pk:
                self.initial["position"] = None

    def clean_position(self):
        return self.cleaned_data["position"] or self.next_position()


class NumberedFormSet(forms.BaseInlineFormSet):
    def add_fields(self, form, index):
        super().add_fields(form, index)
        form.next_position = self.next_position

    def next_position(self):
        taken = [row.position for row in self.queryset]
        taken += [form.cleaned_data.get("position") for form in self.cleaned_forms()]
        return max(filter(None, taken), default=0) + 1

    def cleaned_forms(self):
        return [form for form in self.forms if hasattr(form, "cleaned_data")]


# Beside each other in a row, texts have room for a few lines only.
SMALL_TEXTS = {models.TextField: {"widget": forms.Textarea({"rows": 3, "cols": 40})}}


class NumberedInline(admin.TabularInline):
    extra = 0
    form = NumberedForm
    formset = NumberedFormSet
    formfield_overrides = HTTPS_UNLESS_SAID | SMALL_TEXTS
