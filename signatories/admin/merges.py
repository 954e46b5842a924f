"""What was merged, split and renamed, and the way back."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from signatories import merging
from signatories.merging import telling
from signatories.merging.changes import changes_of
from signatories.merging.draft import Draft
from signatories.models import Merge

from .records import ReadOnlyAdmin


class UndoForm(forms.Form):
    """What nobody but the editor can know."""

    handed = forms.MultipleChoiceField(
        label=gettext_lazy("Recorded since the merge"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    as_public_as_before = forms.BooleanField(required=False)
    different = forms.BooleanField(
        label=gettext_lazy("Remember that the two are different"), required=False
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("For the history, which only editors see."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data, *, since):
        super().__init__(data)
        self.fields["handed"].choices = [
            (
                f"{rule.model._meta.label_lower}:{row.pk}",
                f"{capfirst(rule.model._meta.verbose_name)}: {rule.title(row)}",
            )
            for rule, row in since
        ]

    def options(self):
        """Return what `merging.undo` takes."""
        pairs = [one.split(":") for one in self.cleaned_data["handed"]]
        return {
            "handed": [(label, int(pk)) for label, pk in pairs],
            "as_public_as_before": self.cleaned_data["as_public_as_before"],
            "different": self.cleaned_data["different"],
            "reason": self.cleaned_data["reason"],
        }


@admin.register(Merge)
class MergeAdmin(ReadOnlyAdmin):
    list_display = ["act", "survivor", "vanished", "acted_by", "acted_at", "is_undone"]
    list_filter = ["act", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["survivor", "vanished", "acted_by"]
    search_fields = ["survivor__name", "vanished__name", "reason"]
    ordering = ["-acted_at", "-pk"]

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/undo/", wrap(self.undo_view), name="signatories_merge_undo"),
            *super().get_urls(),
        ]

    @admin.display(description=gettext_lazy("taken back"), boolean=True)
    def is_undone(self, act):
        return act.undone_at is not None

    def may_undo(self, request, act):
        """A rename may be taken back by who may rename, all else by who may merge."""
        if act.act == Merge.Act.RENAMED:
            return request.user.has_perm(f"signatories.change_{act.survivor.kind}")
        return request.user.has_perm("signatories.merge_signatory")

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Tell what was done, row by row."""
        act = self.get_object(request, object_id)
        if act is None or not self.has_view_permission(request, act):
            return super().change_view(request, object_id, form_url, extra_context)
        draft = Draft()
        told = telling.tell(draft, telling.with_rows(draft, changes_of(act)))
        may_undo = self.may_undo(request, act) and not act.undone_at
        return self.page(request, "told", act, told=told, may_undo=may_undo)

    def undo_view(self, request, pk):
        """Show what taking it back would do (GET), and do it (POST)."""
        act = get_object_or_404(Merge.objects.select_related("survivor"), pk=pk)
        if not self.may_undo(request, act):
            raise PermissionDenied
        may_show = request.user.has_perm("signatories.show_again")
        try:
            undoing = merging.draft_undo(act, may_show=may_show)
            form = UndoForm(request.POST or None, since=undoing.since)
            if form.is_valid():
                left = merging.undo(
                    act, by=request.user, may_show=may_show, **form.options()
                )
                return self.tell_undone(request, act, left)
        except merging.Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return redirect("admin:signatories_merge_change", act.pk)
        draft = undoing.draft
        return self.page(
            request,
            "undo",
            act,
            form=form,
            undoing=undoing,
            may_show=may_show,
            told=telling.tell(draft, draft.changes_since({})),
            left=telling.what_stays(draft, undoing.left),
        )

    def tell_undone(self, request, act, left):
        self.log_change(request, act.survivor, _("Taken back: %s") % act)
        self.message_user(request, _("It was taken back."), messages.SUCCESS)
        for sentence in telling.what_stays(Draft(), left):
            self.message_user(request, sentence, messages.WARNING)
        return redirect("admin:signatories_merge_change", act.pk)

    def page(self, request, name, act, **context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(act),
            "act": act,
            **context,
        }
        return TemplateResponse(request, f"admin/merging/{name}.html", context)
