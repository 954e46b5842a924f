"""Publishing a letter from its page or from the list: asked first, then done."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import re_path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from documents import publishing
from signatories.admin.records import keys_among


@dataclass(frozen=True)
class Act:
    """One step in a letter's public life, in words."""

    do: Callable
    button: str
    explained: str
    done: str


ACTS = {
    "publish": Act(
        publishing.publish,
        gettext_lazy("Publish"),
        gettext_lazy("Everybody can read it, from the moment set for it or at once."),
        gettext_lazy("published"),
    ),
    "unpublish": Act(
        publishing.unpublish,
        gettext_lazy("Take back to draft"),
        gettext_lazy(
            "Its address answers as one that never existed, and what is known only "
            "from it goes with it."
        ),
        gettext_lazy("taken back to draft"),
    ),
    "retract": Act(
        publishing.retract,
        gettext_lazy("Mark as retracted"),
        gettext_lazy("It stays public and says that it was retracted."),
        gettext_lazy("marked as retracted"),
    ),
}


class PublishingAdmin:
    actions = ["publish", "unpublish"]

    def get_urls(self):
        view = self.admin_site.admin_view(self.act_view)
        return [
            re_path(
                "^(?P<act>publish|unpublish|retract)/$",
                view,
                name="documents_document_act",
            ),
            *super().get_urls(),
        ]

    @admin.action(description=gettext_lazy("Publish…"), permissions=["change"])
    def publish(self, request, queryset):
        return self.ask(request, "publish", queryset)

    @admin.action(
        description=gettext_lazy("Take back to draft…"), permissions=["change"]
    )
    def unpublish(self, request, queryset):
        return self.ask(request, "unpublish", queryset)

    def act_view(self, request, act):
        """Ask before the act (GET), and do it (POST)."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        keys = request.POST.getlist("pk") or request.GET.getlist("pk")
        documents = self.get_queryset(request).filter(pk__in=keys_among(keys))
        if act not in ACTS or not documents:
            raise Http404
        if request.method != "POST":
            return self.ask(request, act, documents)
        changed = ACTS[act].do(documents, by=request.user)
        for document in changed:
            self.log_change(request, document, str(ACTS[act].done))
        self.tell(request, ACTS[act], len(changed))
        return redirect(self.back_from(documents))

    def ask(self, request, act, documents):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": ACTS[act].button,
            "act": ACTS[act],
            "address": reverse("admin:documents_document_act", args=[act]),
            "documents": documents,
            "names": publishing.becoming_public(documents) if act == "publish" else [],
            "back": self.back_from(documents),
        }
        return TemplateResponse(request, "admin/documents/document/act.html", context)

    def tell(self, request, act, number):
        message = ngettext(
            "%(count)s letter was %(done)s.", "%(count)s letters were %(done)s.", number
        )
        level = messages.SUCCESS if number else messages.INFO
        text = (
            message % {"count": number, "done": act.done}
            if number
            else _("Nothing changed.")
        )
        self.message_user(request, text, level)

    def back_from(self, documents):
        if len(documents) == 1:
            return reverse("admin:documents_document_change", args=[documents[0].pk])
        return reverse("admin:documents_document_changelist")
