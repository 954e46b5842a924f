"""Two records are one: choosing the other, looking at what would happen, merging."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signatories import merging
from signatories.merging import fields, telling
from signatories.models import Signatory, Visibility

from .apart import ApartAdmin

MOST_FOUND = 30


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("For the history, which only editors see."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class MergeForm(ReasonForm):
    """Whose value is taken, field by field, and why the two are one."""

    def __init__(self, data, *, offered, may_show):
        super().__init__(data)
        for one in offered:
            self.fields[one.name] = forms.ChoiceField(
                label=one.label,
                choices=[("survivor", one.survivor), ("vanished", one.vanished)],
                initial=one.chosen,
                required=False,
                widget=forms.RadioSelect,
            )
        if may_show:
            self.fields["visibility"] = forms.ChoiceField(
                label=gettext_lazy("Visibility"),
                choices=[("", _("as the more private one")), *Visibility.choices],
                required=False,
                widget=forms.RadioSelect,
            )
        self.order_fields([name for name in self.fields if name != "reason"])

    def choices(self):
        """Return what was chosen, of what `fields.choose` takes."""
        names = [name for name in self.fields if name != "reason"]
        chosen = {name: self[name].data or self[name].initial for name in names}
        return {
            name: value for name, value in chosen.items() if self.allows(name, value)
        }

    def allows(self, name, value):
        return value in dict(self.fields[name].choices) and value != ""

    @property
    def offered(self):
        return [self[name] for name in self.fields if name != "reason"]


class MergingAdmin(ApartAdmin):
    """Adds merging, splitting and renaming to the admin of signatories."""

    actions = ["merge_records"]

    def get_urls(self):
        wrap = self.admin_site.admin_view
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("merge/", wrap(self.merge_view), name=f"{name}_merge"),
            path("<int:pk>/merge/", wrap(self.other_view), name=f"{name}_other"),
            *super().get_urls(),
        ]

    def has_merge_permission(self, request):
        may = request.user.has_perm("signatories.merge_signatory")
        return may and self.has_change_permission(request)

    def has_change_permission(self, request, obj=None):
        """A record that was merged is looked at, and changed where it went."""
        is_merged = obj is not None and obj.merged_into_id is not None
        return not is_merged and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        is_merged = obj is not None and obj.merged_into_id is not None
        return not is_merged and super().has_delete_permission(request, obj)

    @admin.action(
        description=gettext_lazy("Same record: merge…"), permissions=["merge"]
    )
    def merge_records(self, request, queryset):
        records = list(queryset[:3])
        if len(records) != 2:
            self.message_user(request, _("Choose exactly two."), messages.WARNING)
            return None
        return redirect(self.merge_address(*merging.better_linked(*records)))

    def merge_address(self, survivor, vanished):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_merge"
        query = urlencode({"survivor": survivor.pk, "vanished": vanished.pk})
        return f"{reverse(name)}?{query}"

    def other_view(self, request, pk):
        """Search for the record that is the same as this one."""
        record = self.record(request, pk)
        query = request.GET.get("q", record.name)
        found = self.get_queryset(request).unmerged().exclude(pk=record.pk)
        found = found.named_like(query).select_related("country")
        found = found.prefetch_related("names").order_by("sort_key", "pk")[:MOST_FOUND]
        describe = self.admin_site.get_model_admin(Signatory).describe
        return self.identity_page(
            request,
            "other",
            _("Merge with…"),
            record,
            query=query,
            found=[
                (
                    describe(other),
                    self.merge_address(*merging.better_linked(record, other)),
                )
                for other in found
            ],
        )

    def merge_view(self, request):
        """Show all that would happen, and do it when exactly that was seen."""
        asked = request.POST or request.GET
        survivor, vanished = (
            self.record(request, asked.get(name)) for name in ("survivor", "vanished")
        )
        may_show = request.user.has_perm("signatories.show_again")
        offered = fields.side_by_side(survivor, vanished, {})
        hidden = fields.is_private(survivor) or fields.is_private(vanished)
        form = MergeForm(
            request.POST or None, offered=offered, may_show=may_show and hidden
        )
        try:
            draft, changes = merging.draft_merge(survivor, vanished, form.choices())
        except merging.Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return redirect(self.list_address())
        seen = telling.digest(changes)
        if request.POST.get("confirmed") == seen and form.is_valid():
            act = merging.merge(
                survivor,
                vanished,
                by=request.user,
                reason=form.cleaned_data["reason"],
                choices=form.choices(),
            )
            return self.tell_done(request, act)
        return self.identity_page(
            request,
            "merge",
            _("Merge two records"),
            survivor,
            vanished=vanished,
            form=form,
            told=telling.tell(draft, changes),
            warnings=telling.warnings(survivor, vanished, draft),
            links=[merging.links(survivor), merging.links(vanished)],
            seen=seen,
            changed_since=bool(request.POST.get("confirmed")) and form.is_valid(),
            other_way=self.merge_address(vanished, survivor),
            address=self.merge_address(survivor, vanished).partition("?")[0],
        )

    def record(self, request, pk):
        """Return the record with this key, for one who may merge."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        found = self.get_queryset(request).filter(pk=pk) if str(pk).isdigit() else []
        record = next(iter(found), None)
        if record is None:
            raise Http404
        return record

    def tell_done(self, request, act):
        """Say what was done and lead to where it can be taken back."""
        self.log_change(request, act.survivor, f"{act.get_act_display()}: {act.reason}")
        address = reverse("admin:signatories_merge_undo", args=[act.pk])
        done = format_html(
            '{} <a href="{}">{}</a>', _("Done."), address, _("Take it back")
        )
        self.message_user(request, done, messages.SUCCESS)
        return redirect("admin:signatories_merge_change", act.pk)

    def identity_page(self, request, name, title, record, **context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "record": record,
            "list_address": self.list_address(),
            "record_address": reverse(
                f"admin:{self.opts.app_label}_{self.opts.model_name}_change",
                args=[record.pk],
            ),
            **context,
        }
        return TemplateResponse(request, f"admin/merging/{name}.html", context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        context = {"may_merge": self.has_merge_permission(request)}
        return super().change_view(
            request, object_id, form_url, context | (extra_context or {})
        )
