"""Step 5: what is written and whose names become public; and the way back."""

from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.counting import check_publications, editors_scope
from documents.intake.adding import add_list
from documents.intake.comparing import difference
from documents.intake.figures import Of, figures_so_far
from documents.intake.printed_names import names_to_learn
from documents.intake.publicity import is_published, publicity, set_apart
from documents.intake.refusals import Obstructed
from documents.intake.steps import Step
from documents.intake.undoing import obstacles, take_back
from documents.models import Publication
from signatories.models import Name

from .pages import WorkbenchPage

ADDING = ["documents.change_intake", "documents.add_signature"]
SHOWN_NAMES = 200


class SummaryView(WorkbenchPage):
    step = Step.SUMMARY
    needs = ADDING
    template_name = "documents/workbench/summary.html"
    acts = ("add", "draft", "withheld", "hidden", "public")

    @cached_property
    def publicity(self):
        return publicity(self.intake)

    def title(self):
        count = self.publicity.count
        if not count:
            return _("No further name becomes public")
        message = ngettext(
            "This %(count)d name becomes public now",
            "These %(count)d names become public now",
            count,
        )
        return message % {"count": count}

    def context(self):
        found = self.publicity
        names = [*found.people, *found.organisations]
        listed = Paginator(names, SHOWN_NAMES).get_page(self.request.GET.get("page"))
        figures = figures_so_far(self.intake)
        return {
            "figures": figures,
            "agrees": all(
                claim.agrees
                for figure in figures
                for claim in figure.claims
                if figure.of != Of.COUNTRIES
            ),
            "publicity": found,
            "learned": self.learned(),
            "difference": difference(self.intake),
            "listed": listed,
            "people": [row for row in listed if row.kind != "organisation"],
            "organisations": [row for row in listed if row.kind == "organisation"],
            "is_published": is_published(self.intake),
        }

    def learned(self):
        """Return [(name, record, kind)] of the wordings that records on file gain."""
        rows = self.intake.rows.filter(decision="linked", signatory__isnull=False)
        found = names_to_learn(list(rows.select_related("signatory")))
        return [(text, row.signatory, Name.Kind(kind)) for row, text, kind in found]

    def act_add(self, _target):
        return self.add(publish=True)

    def act_draft(self, _target):
        return self.add(publish=False)

    def add(self, *, publish):
        """Add the list, the names ticked on this page withheld."""
        if publish and not is_published(self.intake):
            self.require("documents.change_document")
        user = self.request.user
        ticked = self.request.POST.getlist("apart")[:SHOWN_NAMES]
        if ticked:
            set_apart(self.intake, ticked, "withheld", by=user)
        is_complete = self.told("list") == "complete"
        add_list(self.intake, by=user, publish=publish, is_complete=is_complete)
        return redirect(self.address(Step.ADDED))

    def act_withheld(self, _target):
        return self.set_apart("withheld")

    def act_hidden(self, _target):
        return self.set_apart("hidden")

    def act_public(self, key):
        set_apart(self.intake, [key], "public", by=self.request.user)
        return self.go()

    def set_apart(self, visibility):
        ticked = self.request.POST.getlist("apart")[:SHOWN_NAMES]
        set_apart(self.intake, ticked, visibility, by=self.request.user)
        return self.go(page=self.told("page"))


class AddedView(WorkbenchPage):
    """A list that was added: what came of it, and how to take it back."""

    step = Step.ADDED
    needs = ADDING
    template_name = "documents/workbench/added.html"
    acts = ("undo",)

    def title(self):
        return _("Added: %(letter)s") % {"letter": self.intake.document}

    def context(self):
        publications = Publication.objects.filter(pk=self.intake.publication_id)
        publications = publications.select_related("document")
        publications = publications.prefetch_related("stated_counts")
        checks = check_publications(list(publications), editors_scope())
        return {
            "checks": checks.get(self.intake.publication_id, []),
            "obstacles": obstacles(self.intake),
            "without_country": self.without_country(),
        }

    def without_country(self):
        signatures = self.intake.document.signatures.organisations()
        counted = signatures.filter(country=None).aggregate(n=Count("pk"))
        return counted["n"]

    def act_undo(self, _target):
        try:
            staying = take_back(self.intake, by=self.request.user)
        except Obstructed:
            # The page itself says what stands in the way.
            return self.go(anchor="undo")
        self.say(_("The list was taken back. It waits as it was before you added it."))
        if staying:
            message = ngettext(
                "One record stays, because something else needs it: %(names)s.",
                "These records stay, because something else needs them: %(names)s.",
                len(staying),
            )
            self.say(message % {"names": ", ".join(staying)})
        return self.go(Step.SUMMARY)
