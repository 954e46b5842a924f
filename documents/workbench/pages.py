"""What the pages of the workbench have in common."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View

from documents.intake.refusals import Late, NotOpen, Refused
from documents.intake.starting import discard_intake
from documents.intake.steps import ORDER, Step, reaches, step_of
from documents.models import Intake

ROWS_A_PAGE = 100
RELATED = ["document", "publication", "started_by", "touched_by", "added_by"]


class WorkbenchPage(View):
    """A page of the admin for one list; `needs` are the permissions it takes.

    An act is a method `act_<name>(target)`; its name stands in `acts`. It returns a
    response, or raises Refused with the message for the editor.
    """

    site = admin.site
    needs = ["documents.change_intake"]
    template_name = ""
    step = None
    acts = ()
    intake = None
    opened = None

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perms(self.needs):
            raise PermissionDenied
        if "pk" in kwargs:
            lists = Intake.objects.select_related(*RELATED)
            self.intake = get_object_or_404(lists, pk=kwargs.pop("pk"))
            if elsewhere := self.elsewhere():
                return elsewhere
        return super().dispatch(request, *args, **kwargs)

    def elsewhere(self):
        """Return a redirect where the list stands before or behind this page."""
        if self.step == Step.ADDED:
            stands_here = not self.intake.is_open
        else:
            stands_here = self.intake.is_open and reaches(self.intake, self.step)
        if stands_here:
            return None
        if self.request.method == "POST" and not self.intake.is_open:
            messages.info(self.request, str(NotOpen(self.intake, self.request.user)))
        return redirect(self.address(step_of(self.intake)))

    def get(self, request):
        return self.show()

    def post(self, request):
        name, _sign, target = self.told("act").partition(":")
        if name not in self.acts:
            return HttpResponseBadRequest()
        try:
            return getattr(self, f"act_{name}")(target)
        except Late as refusal:
            return self.show_late(refusal)
        except NotOpen as refusal:
            messages.info(request, str(refusal))
            return redirect(self.address(Step.ADDED))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return self.go()

    def act_discard(self, _target):
        discard_intake(self.intake, by=self.request.user)
        self.say(_("The list was thrown away. Nothing of it was public."))
        return redirect("admin:index")

    def told(self, name):
        """Return a value that was posted; no database takes a NUL in it."""
        return self.request.POST.get(name, "").replace("\x00", "").strip()

    def asked(self, name):
        """Return a value of the address."""
        return self.request.GET.get(name, "").replace("\x00", "").strip()

    def require(self, *permissions):
        """Refuse who lacks what only this act takes."""
        if not self.request.user.has_perms(permissions):
            raise PermissionDenied

    def show_late(self, refusal):
        """Answer an act on a row that somebody else touched: nothing typed is lost."""
        return self.show(status=409, late=refusal)

    def show_problems(self, *bound, unsaved, **extra):
        """Show forms again that were refused: what to correct, and the first place."""
        problems = [
            (field.label, field.id_for_label, error)
            for form in bound
            for field in form
            for error in field.errors
        ]
        first = next(field for form in bound for field in form if field.errors)
        first.field.widget.attrs["autofocus"] = True
        return self.show(problems=problems, unsaved=unsaved, **extra)

    def show(self, status=200, **extra):
        context = {
            **self.site.each_context(self.request),
            "page": self,
            "title": self.title(),
            "intake": self.intake,
            "steps": self.steps(),
            "opts": Intake._meta,
            **self.context(),
            **extra,
        }
        return render(self.request, self.template_name, context, status=status)

    def title(self):
        """Return the heading of the page."""
        return ""

    def context(self):
        return {}

    def steps(self):
        """Return (step, address or "") for the line that says where one is."""
        if self.intake is None or not self.intake.is_open:
            return [(step, "") for step in ORDER[:-1]]
        return [
            (step, self.address(step) if self.may_open(step) else "")
            for step in ORDER[:-1]
        ]

    def may_open(self, step):
        if step == self.step or (step == Step.FOUND and self.intake.confirmed_at):
            return False
        return reaches(self.intake, step)

    def address(self, step, *, anchor="", **query):
        """Return the address of a page of this list."""
        path = reverse(f"admin:documents_intake_{step.value}", args=[self.intake.pk])
        query = {name: value for name, value in query.items() if value}
        path += f"?{urlencode(query)}" if query else ""
        return f"{path}#{anchor}" if anchor else path

    def go(self, step=None, *, anchor="", **query):
        """Return a redirect to a page of this list, this one if no other is named."""
        return redirect(self.address(step or self.step, anchor=anchor, **query))

    def say(self, message):
        messages.success(self.request, message)


def named_row(target):
    """Return (key, version) of a row that a button names, such as "81.2/3"."""
    key, _sign, seen = target.partition("/")
    return key, int(seen) if seen.isdecimal() else -1


class ResumeView(WorkbenchPage):
    """The address of a list as such: leads to where it waits."""

    def elsewhere(self):
        return redirect(self.address(step_of(self.intake)))
