"""Hide now, withhold, show again: from the page of a record and from every list."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from signatories import hiding
from signatories.models import Visibility
from signatories.traces import traces

from .records import keys_among

MOST_AT_ONCE = 1000


class HidingForm(forms.Form):
    visibility = forms.ChoiceField(
        label=gettext_lazy("What the public may learn"),
        choices=[
            (Visibility.HIDDEN, gettext_lazy("Nothing: hide it, in no count either")),
            (
                Visibility.WITHHELD,
                gettext_lazy(
                    "That there is one: withhold the name, and count it in the "
                    "grand total of a letter"
                ),
            ),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("For the history, which only editors see."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class HidingAdmin:
    """Adds the acts and their pages to the admin of what can be hidden."""

    change_form_template = "admin/hiding/change_form.html"
    actions = ["hide_now", "withhold_names"]

    def get_urls(self):
        wrap = self.admin_site.admin_view
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("hide/", wrap(self.hide_view), name=f"{name}_hide"),
            path("hidden/", wrap(self.hidden_view), name=f"{name}_hidden"),
            path("show-again/", wrap(self.show_again_view), name=f"{name}_show_again"),
            *super().get_urls(),
        ]

    @admin.action(description=gettext_lazy("Hide now…"), permissions=["change"])
    def hide_now(self, request, queryset):
        return self.confirm(
            request, queryset, HidingForm(initial={"visibility": "hidden"})
        )

    @admin.action(
        description=gettext_lazy("Withhold the name…"), permissions=["change"]
    )
    def withhold_names(self, request, queryset):
        form = HidingForm(initial={"visibility": "withheld"})
        return self.confirm(request, queryset, form)

    def hide_view(self, request):
        """Ask before the act (GET), and do it (POST)."""
        records = self.chosen(request)
        initial = {"visibility": request.GET.get("visibility", Visibility.HIDDEN)}
        form = HidingForm(request.POST or None, initial=initial)
        if not form.is_valid():
            return self.confirm(request, records, form)
        hidden = hiding.hide(records, by=request.user, **form.cleaned_data)
        self.record_act(request, hidden, _("Hidden or withheld"))
        message = ngettext(
            "%(count)s record is out of sight now. Look where else its name may stand.",
            "%(count)s records are out of sight now. "
            "Look where else their names may stand.",
            len(hidden),
        )
        self.message_user(request, message % {"count": len(hidden)}, messages.SUCCESS)
        return redirect(self.hiding_address("hidden", records))

    def confirm(self, request, records, form):
        records = list(records[: MOST_AT_ONCE + 1])
        if len(records) > MOST_AT_ONCE:
            message = _("Choose at most %(most)s at once.") % {"most": MOST_AT_ONCE}
            self.message_user(request, message, messages.WARNING)
            return redirect(self.list_address())
        return self.page(
            request,
            "confirm",
            _("Hide now"),
            vanishing=hiding.vanishing(records),
            form=form,
            address=self.hiding_address("hide"),
        )

    def hidden_view(self, request):
        """The checklist: where the names of these records may still stand."""
        records = list(self.chosen(request))
        signatories = list(hiding.signatories_of(records))
        shown = hiding.pages_of_signatories(signatories)
        return self.page(
            request,
            "hidden",
            _("Where the name may still stand"),
            records=records,
            still_public=[
                (row, shown[row.pk]) for row in signatories if row.pk in shown
            ],
            traces=[(trace, address_of(trace.record)) for trace in traces(signatories)],
        )

    def show_again_view(self, request):
        """A reviewer's act: ask (GET) and make public again (POST)."""
        records = self.chosen(request)
        if not request.user.has_perm("signatories.show_again"):
            raise PermissionDenied
        if request.method != "POST":
            return self.page(
                request,
                "show_again",
                _("Show again"),
                records=list(records),
                address=self.hiding_address("show_again"),
            )
        reason = request.POST.get("reason", "")
        shown = hiding.show_again(records, by=request.user, reason=reason)
        self.record_act(request, shown, _("Made visible again"))
        message = ngettext(
            "%(count)s record is public again, as far as its letters are.",
            "%(count)s records are public again, as far as their letters are.",
            len(shown),
        )
        self.message_user(request, message % {"count": len(shown)}, messages.SUCCESS)
        return redirect(self.list_address())

    def chosen(self, request):
        """Return the records named in the request that this editor may change."""
        keys = request.POST.getlist("pk") or request.GET.getlist("pk")
        records = self.get_queryset(request).filter(pk__in=keys_among(keys))
        records = records.select_related(*self.list_select_related)
        records = records.order_by(*self.get_ordering(request))
        if not self.has_change_permission(request):
            raise PermissionDenied
        if not records:
            raise Http404
        return records

    def save_model(self, request, obj, form, change):
        """Keep a label, too, unless who takes it off may show names again.

        A form may leave it empty, and so may an earlier version of the record.
        """
        label = change and getattr(obj, "public_label", None) == ""
        label = label and self.stored(obj).values_list("public_label", flat=True).get()
        if label and not request.user.has_perm("signatories.show_again"):
            obj.public_label = label
            text = _("“%(label)s” still stands there: only a reviewer takes it off.")
            self.message_user(request, text % {"label": label}, messages.WARNING)
        super().save_model(request, obj, form, change)

    def record_act(self, request, records, message):
        for record in records:
            self.log_change(request, record, message)

    def page(self, request, name, title, **context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": title,
            "list_address": self.list_address(),
            **context,
        }
        return TemplateResponse(request, f"admin/hiding/{name}.html", context)

    def list_address(self):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def hiding_address(self, page, records=()):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"
        query = urlencode({"pk": [record.pk for record in records]}, doseq=True)
        return f"{reverse(name)}?{query}" if query else reverse(name)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        context = {
            "hide_address": self.hiding_address("hide"),
            "hidden_address": self.hiding_address("hidden"),
            "show_again_address": self.hiding_address("show_again"),
            "may_show_again": request.user.has_perm("signatories.show_again"),
            **(extra_context or {}),
        }
        return super().change_view(request, object_id, form_url, context)


def address_of(record):
    """Return where an editor opens `record`, or "" if it has no page in the admin."""
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    try:
        return reverse(name, args=[quote(record.pk)])
    except NoReverseMatch:
        return ""
