"""Step 4: which records do these names mean?"""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from documents.intake import deciding
from documents.intake.comparing import difference
from documents.intake.correcting import ignore_row
from documents.intake.figures import figures_so_far
from documents.intake.offering import match_rows
from documents.intake.steps import Step
from documents.models import IntakeRow
from signatories.models import Signatory

from .cards import cards, found_cards
from .pages import ROWS_A_PAGE, WorkbenchPage, named_row

Decision, Outcome = IntakeRow.Decision, IntakeRow.Outcome
WAITS = Q(decision=Decision.WAITING)
SECTIONS = {
    "doubtful": Q(outcome=Outcome.DOUBTFUL),
    "new": Q(outcome=Outcome.NEW) & WAITS,
    "accepted": Q(outcome=Outcome.NEW) & ~WAITS,
    "linked": Q(outcome=Outcome.SURE),
}
COUNTS = {
    **SECTIONS,
    "waiting": Q(outcome=Outcome.DOUBTFUL) & WAITS,
    "changed": Q(outcome="") & WAITS,
}


class MatchingView(WorkbenchPage):
    step = Step.MATCHING
    template_name = "documents/workbench/matching.html"
    acts = ("link", "new", "same", "undo", "ignore", "accept", "hold", "match")

    def title(self):
        return _("Which records do these names mean?")

    def context(self):
        counts = self.counts()
        sections = {name: self.section(name) for name in SECTIONS}
        open_row = self.open_row()
        return {
            "figures": figures_so_far(self.intake),
            "counts": counts,
            **sections,
            "best": best_records(sections["doubtful"]),
            "open": open_row,
            "cards": cards(open_row) if open_row else [],
            **self.found(open_row),
            "difference": difference(self.intake) if self.has_signatures() else None,
        }

    def counts(self):
        rows = self.intake.rows.signatories()
        return rows.aggregate(
            **{name: Count("pk", filter=which) for name, which in COUNTS.items()}
        )

    def section(self, name):
        rows = self.intake.rows.signatories().filter(SECTIONS[name])
        rows = rows.select_related("country", "signatory", "same_as", "decided_by")
        if name == "new":
            rows = rows.order_by("-kind", "position")
        return Paginator(rows, ROWS_A_PAGE).get_page(self.request.GET.get(name))

    def open_row(self):
        """Return the row asked for, else the first that waits for a person."""
        if self.opened:
            return self.opened
        rows = self.intake.rows.signatories().select_related("country", "signatory")
        asked = rows.with_key(self.asked("open")).first()
        return asked or rows.doubtful_names().first()

    def found(self, open_row):
        text = self.asked("find")
        if not (open_row and text):
            return {"find": "", "found": []}
        return {"find": text, "found": found_cards(text, open_row)}

    def has_signatures(self):
        return self.intake.document.signatures.exists()

    def reason(self):
        return self.told("why")[:300]

    def act_link(self, target):
        target, _, record = target.rpartition("/")
        key, seen = named_row(target)
        row = deciding.link_row(
            self.intake,
            key,
            int(record) if record.isdecimal() else 0,
            by=self.request.user,
            seen=seen,
            reason=self.reason(),
        )
        return self.onwards(row)

    def act_new(self, target):
        return self.decided(deciding.make_new, target)

    def act_same(self, target):
        return self.decided(deciding.join_repeat, target)

    def decided(self, act, target):
        key, seen = named_row(target)
        options = {"by": self.request.user, "seen": seen, "reason": self.reason()}
        return self.onwards(act(self.intake, key, **options))

    def act_undo(self, target):
        key, seen = named_row(target)
        row = deciding.undo_decision(self.intake, key, by=self.request.user, seen=seen)
        return self.go(anchor=f"line-{row.key}", open=row.key)

    def act_ignore(self, target):
        key, seen = named_row(target)
        reason = self.reason() or _("no signatory")
        row = ignore_row(
            self.intake, key, by=self.request.user, seen=seen, reason=reason
        )
        self.say(_("Line %(line)s is ignored: %(why)s.") % {"line": key, "why": reason})
        return self.onwards(row)

    def onwards(self, row):
        """Go to the next name that waits, to the new ones, or to the summary."""
        waiting = self.intake.rows.doubtful_names()
        after = waiting.filter(position__gt=row.position).first() or waiting.first()
        if after:
            return self.go(anchor=f"line-{after.key}", open=after.key)
        if self.intake.rows.waiting().exists():
            return self.go(anchor="new")
        return self.go(Step.SUMMARY)

    def act_accept(self, _target):
        """Accept what is plainly new, but for the names ticked on this page."""
        ticked = self.request.POST.getlist("apart")[:ROWS_A_PAGE]
        user = self.request.user
        if ticked:
            deciding.hold_back(self.intake, ticked, by=user)
        deciding.accept_new(self.intake, by=user)
        if waiting := self.intake.rows.waiting().first():
            return self.go(anchor=f"line-{waiting.key}", open=waiting.key)
        return self.go(Step.SUMMARY)

    def act_hold(self, _target):
        ticked = self.request.POST.getlist("apart")[:ROWS_A_PAGE]
        deciding.hold_back(self.intake, ticked, by=self.request.user)
        return self.go()

    def act_match(self, _target):
        match_rows(self.intake, by=self.request.user)
        return self.go()

    def show_late(self, refusal):
        self.opened = refusal.row
        return self.show(status=409, late=refusal, why=self.reason())


def best_records(rows):
    """Return {row key: record} of what is offered first, for rows that wait."""
    best = {
        row.pk: row.match["best"]
        for row in rows
        if row.match.get("best") and not row.is_decided
    }
    records = Signatory.objects.unmerged().in_bulk(set(best.values()))
    return {pk: records[key] for pk, key in best.items() if key in records}
