"""Step 3: is every line read right?"""

from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.intake import correcting
from documents.intake.figures import countries_printed, figures_so_far
from documents.intake.laying_out import layout_of, read_again
from documents.intake.offering import match_rows
from documents.intake.steps import Step
from documents.intake.working import find_row
from documents.models import IntakeRow
from signatories.models import Country

from .pages import ROWS_A_PAGE, WorkbenchPage, named_row
from .row_forms import REASONS, RowForm, section_forms

LISTED_DOUBTS = 20
ROW, LETTER = IntakeRow.Role.ROW, IntakeRow.Role.LETTER
TABS = {
    "": Q(role=ROW),
    "doubtful": Q(role=ROW, is_reading_kept=False) & ~Q(doubts=[]),
    "organisations": Q(role=ROW, kind="organisation"),
    "people": Q(role=ROW, kind="individual"),
    "no-country": Q(role=ROW, country=None),
    "other": ~Q(role=ROW),
    "every": Q(),
}


class ReadingView(WorkbenchPage):
    step = Step.READING
    template_name = "documents/workbench/reading.html"
    acts = (
        "save",
        "keep",
        "join",
        "split",
        "ignore",
        "restore",
        "match",
        "layout",
        "discard",
    )

    def title(self):
        return _("Is every line read right?")

    def context(self):
        open_row = self.open_row()
        show = self.tab(open_row)
        rows = self.intake.rows.filter(TABS[show]).select_related("country")
        listed = self.page_of(rows, open_row)
        doubtful = list(self.intake.rows.doubtful_readings()[: LISTED_DOUBTS + 1])
        return {
            "figures": figures_so_far(self.intake),
            "show": show,
            "tabs": self.tabs(),
            "listed": listed,
            "groups": grouped(listed),
            "doubtful": doubtful[:LISTED_DOUBTS],
            "has_more_doubts": len(doubtful) > LISTED_DOUBTS,
            "open": open_row,
            "form": RowForm(open_row) if open_row and not self.opened else None,
            "cuts": correcting.cut_points(open_row.text) if open_row else [],
            "reasons": REASONS,
            "at": self.asked("at"),
            "layout": layout_of(self.intake),
            "sections": section_forms(layout_of(self.intake)),
            "printed": countries_printed(self.intake),
            "countries": Country.objects.all(),
        }

    def tab(self, row=None):
        """Return the name of the tab asked for; of that with all rows if `row` is not
        in it.
        """
        name = self.asked("show")
        rows = self.intake.rows.filter(TABS.get(name, TABS[""]))
        if name not in TABS or (name and row and row not in rows.filter(pk=row.pk)):
            return ""
        return name

    def open_row(self):
        """Return the row asked for, or the one whose form came back."""
        return self.opened or self.row(self.asked("open"))

    def row(self, key):
        return self.intake.rows.select_related("country").with_key(key).first()

    def page_of(self, rows, open_row):
        """Return the page asked for, or the one that holds the row one stands on."""
        number = self.request.GET.get("page")
        here = open_row or self.row(self.asked("at"))
        if here and not number:
            number = rows.filter(position__lt=here.position).count() // ROWS_A_PAGE + 1
        return Paginator(rows, ROWS_A_PAGE).get_page(number)

    def tabs(self):
        """Return (name, label, count) of every way to look at the list."""
        labels = {
            "": _("All"),
            "doubtful": _("Doubtful"),
            "organisations": _("Organisations"),
            "people": _("People"),
            "no-country": _("No country printed"),
            "other": _("No signatories"),
            "every": _("Every line"),
        }
        counts = {
            f"tab_{n}": Count("pk", filter=q) for n, q in enumerate(TABS.values())
        }
        counts["letter"] = Count("pk", filter=Q(role=LETTER))
        counted = self.intake.rows.aggregate(**counts)
        self.letter_count = counted.pop("letter")
        return [
            (name, labels[name], count)
            for name, count in zip(TABS, counted.values(), strict=True)
        ]

    def act_save(self, target):
        key, seen = named_row(target)
        row = find_row(self.intake, key)
        form = RowForm(row, self.request.POST)
        if not form.is_valid():
            self.opened = row
            unsaved = _("Line %(line)s was not saved.") % {"line": key}
            return self.show_problems(form, unsaved=unsaved, form=form)
        user = self.request.user
        row = correcting.correct_row(
            self.intake, key, by=user, seen=seen, values=form.values()
        )
        return self.next_doubt(row, open_it=True)

    def act_keep(self, target):
        key, seen = named_row(target)
        row = correcting.keep_row(self.intake, key, by=self.request.user, seen=seen)
        return self.next_doubt(row)

    def next_doubt(self, row, *, open_it=False):
        """Go to the next doubtful row, the first one after the last; else stay.

        Among the rows shown: where the row is no longer of them, go to the next one.
        """
        rows = self.intake.rows.filter(TABS[self.tab()])
        doubtful = rows.doubtful_readings()
        later = {"position__gt": row.position}
        after = doubtful.filter(**later).first() or doubtful.first()
        if after and open_it:
            return self.go_to(after, open=after.key)
        stays = rows.filter(position__gte=row.position).first()
        return self.go_to(after or stays or row)

    def go_to(self, row, **where):
        """Return a redirect to a row in the tab that is shown."""
        where = where or {"at": row.key}
        return self.go(anchor=f"line-{row.key}", show=self.tab(), **where)

    def act_join(self, target):
        key, seen = named_row(target)
        row = correcting.join_with_next(
            self.intake, key, by=self.request.user, seen=seen
        )
        return self.go_to(row, open=row.key)

    def act_split(self, target):
        key, seen = named_row(target)
        cut = self.told("cut")
        cut = int(cut) if cut.isdecimal() else 0
        row, _second = correcting.split_row(
            self.intake, key, by=self.request.user, seen=seen, cut=cut
        )
        return self.go_to(row)

    def act_ignore(self, target):
        key, seen = named_row(target)
        reason = self.told("reason")[:300] or str(REASONS[-1])
        row = correcting.ignore_row(
            self.intake, key, by=self.request.user, seen=seen, reason=reason
        )
        self.say(_("Line %(line)s is ignored: %(why)s.") % {"line": key, "why": reason})
        return self.next_doubt(row)

    def act_restore(self, target):
        key, seen = named_row(target)
        row = correcting.make_row(self.intake, key, by=self.request.user, seen=seen)
        return self.go(anchor=f"line-{row.key}", open=row.key)

    def act_layout(self, _target):
        layout = layout_of(self.intake)
        forms = section_forms(layout, self.request.POST)
        if not all(form.is_valid() for form in forms):
            return self.show(sections=forms)
        for form in forms:
            form.apply()
        kept = read_again(self.intake, layout, by=self.request.user)
        message = ngettext(
            "The list was read again; %(count)d row that you corrected was kept.",
            "The list was read again; %(count)d rows that you corrected were kept.",
            kept,
        )
        self.say(message % {"count": kept})
        return self.go()

    def act_match(self, _target):
        correcting.keep_doubtful_rows(self.intake, by=self.request.user)
        match_rows(self.intake, by=self.request.user)
        return self.go(Step.MATCHING)

    def show_late(self, refusal):
        """Show the row as it is now with what was typed in its fields."""
        self.opened = refusal.row
        data = self.request.POST if "row-name" in self.request.POST else None
        form = RowForm(refusal.row, data)
        return self.show(status=409, late=refusal, form=form)


def grouped(rows):
    """Return (kind, heading, rows) for each run of rows under one heading."""
    runs = groupby(rows, key=lambda row: (row.role, row.kind, row.heading))
    return [
        {"role": role, "kind": kind, "heading": heading, "rows": list(run)}
        for (role, kind, heading), run in runs
    ]
