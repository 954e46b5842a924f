"""One record becomes two, or gets a new name: the pages for both."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signatories import merging
from signatories.merging import splitting
from signatories.models import Country
from signatories.partial_dates import read_partial


class RenameForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("New name"), max_length=300)
    ended = forms.CharField(
        label=gettext_lazy("The old name ended"),
        help_text=gettext_lazy("2020, 2020-02 or 2020-02-21, as far as it is known."),
        required=False,
        max_length=10,
    )
    new_address = forms.BooleanField(
        label=gettext_lazy("The web address follows the name; the old one leads on"),
        required=False,
        initial=True,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("Where that is known from, for the history."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean_ended(self):
        try:
            return read_partial(self.cleaned_data["ended"])
        except ValueError as problem:
            raise ValidationError(str(problem)) from None


class SplitForm(forms.Form):
    """The new record, and which rows of the old one go with it."""

    name = forms.CharField(label=gettext_lazy("Name of the new record"), max_length=300)
    country = forms.ModelChoiceField(
        label=gettext_lazy("Its country or territory"),
        queryset=Country.objects.order_by("name"),
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("For the history, which only editors see."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data, *, rows):
        super().__init__(data)
        self.rule_of = {rule.model._meta.label_lower: rule for rule, _rows in rows}
        for rule, some in rows:
            self.fields[rule.model._meta.label_lower] = forms.MultipleChoiceField(
                label=capfirst(rule.model._meta.verbose_name_plural),
                choices=[(row.pk, rule.title(row)) for row in some],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )

    @property
    def sections(self):
        return [self[label] for label in self.rule_of]

    @property
    def chosen(self):
        return [
            (label, int(pk))
            for label in self.rule_of
            for pk in self.cleaned_data.get(label, [])
        ]

    def titles(self, *, going):
        """Return [(heading, titles)] of what goes, or of what stays."""
        found = []
        for label in self.rule_of:
            chosen = set(self.cleaned_data.get(label, []))
            field = self.fields[label]
            titles = [
                title for pk, title in field.choices if (str(pk) in chosen) is going
            ]
            found.append((field.label, titles))
        return [(heading, titles) for heading, titles in found if titles]


class ApartAdmin:
    """Adds the two acts and their pages."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("<int:pk>/split/", wrap(self.split_view), name=f"{name}_split"),
            path("<int:pk>/rename/", wrap(self.rename_view), name=f"{name}_rename"),
            *super().get_urls(),
        ]

    def split_view(self, request, pk):
        """Let the editor choose what goes, look at it, and do it."""
        record = self.record(request, pk)
        form = SplitForm(request.POST or None, rows=splitting.to_choose_from(record))
        is_looked_at = False
        if form.is_valid():
            try:
                splitting.rows_to_split(record, form.cleaned_data["name"], form.chosen)
                is_looked_at = True
            except merging.Refused as refused:
                form.add_error(None, str(refused))
        seen = repr(form.chosen) if is_looked_at else ""
        if is_looked_at and request.POST.get("confirmed") == seen:
            act = merging.split(
                record,
                name=form.cleaned_data["name"],
                country=form.cleaned_data["country"],
                chosen=form.chosen,
                by=request.user,
                reason=form.cleaned_data["reason"],
            )
            return self.tell_done(request, act)
        return self.identity_page(
            request,
            "split",
            _("Split into two records"),
            record,
            form=form,
            seen=seen,
            going=form.titles(going=True) if is_looked_at else [],
            staying=form.titles(going=False) if is_looked_at else [],
        )

    def rename_view(self, request, pk):
        """Ask for the new name (GET) and give it (POST)."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        record = self.get_queryset(request).filter(pk=pk).first()
        if record is None:
            raise Http404
        form = RenameForm(request.POST or None)
        if not record.is_organisation:
            del form.fields["new_address"]
        if form.is_valid():
            ends_on, ends_precision = form.cleaned_data["ended"]
            try:
                act = merging.rename(
                    record,
                    name=form.cleaned_data["name"],
                    ends_on=ends_on,
                    ends_precision=ends_precision,
                    new_address=form.cleaned_data.get("new_address", False),
                    by=request.user,
                    reason=form.cleaned_data["reason"],
                )
                return self.tell_done(request, act)
            except merging.Refused as refused:
                self.message_user(request, str(refused), messages.ERROR)
        return self.identity_page(request, "rename", _("Rename"), record, form=form)
