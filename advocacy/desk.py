"""What waits for an editor: lists being added, and records that need attention."""

from dataclasses import dataclass, field

from django.db.models import OuterRef
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.counting import DIFFERS, editors_scope, verdicts
from documents.models import Document, Intake, IntakeRow
from signatories.models import Name, Organisation
from signatories.partial_dates import say_partial
from signatories.querysets import count_by

LISTS = 10
NAMED = 2


@dataclass(frozen=True)
class Task:
    """One thing that needs attention: how many rows, what they are, where they stand."""

    number: int
    label: str
    hint: str
    address: str


@dataclass(frozen=True)
class Desk:
    paste: str = ""
    choose_letter: str = ""
    example: str = ""
    find_name: str = ""
    lists: list = field(default_factory=list)
    tasks: list = field(default_factory=list)


def desk(user):
    """Return the Desk of `user`: only what they may look at, in eight queries."""
    may_add = user.has_perms(["documents.add_intake", "documents.change_intake"])
    paste = address("documents_intake_paste") if may_add else ""
    may_find = may_look(user, "signatories", "organisation")
    return Desk(
        paste=paste,
        choose_letter=address("documents_intake_letter") if may_add else "",
        example=f"{paste}?example=1" if paste else "",
        find_name=address("signatories_signatory_changelist") if may_find else "",
        lists=open_lists() if may_look(user, "documents", "intake") else [],
        tasks=[task for task in tasks_of(user) if task.number],
    )


def open_lists():
    """Return the lists being added, the last touched first, with what they wait for."""
    lists = Intake.objects.open().select_related("document", "touched_by")
    lists = lists.annotate(
        row_count=count(IntakeRow.objects.signatories()),
        doubtful_reading_count=count(IntakeRow.objects.doubtful_readings()),
        doubtful_name_count=count(IntakeRow.objects.doubtful_names()),
        new_name_count=count(IntakeRow.objects.plainly_new()),
    )
    found = list(lists.order_by("-touched_at", "-pk")[:LISTS])
    for row in found:
        row.address = address("documents_intake_resume", row.pk)
    return found


def count(rows):
    """Return how many of `rows` a list has, as an expression."""
    return count_by("intake", rows.filter(intake=OuterRef("pk")))


def tasks_of(user):
    """Yield a Task for everything that needs attention and `user` may look at."""
    if may_look(user, "documents", "intake"):
        yield from tasks_of_lists()
    if may_look(user, "documents", "document"):
        yield from tasks_of_letters()
    if may_look(user, "signatories", "organisation"):
        yield from tasks_of_signatories()


def tasks_of_lists():
    rows = IntakeRow.objects.filter(intake__state=Intake.State.OPEN)
    number = rows.doubtful_readings().count()
    yield Task(
        number,
        ngettext("doubtful reading", "doubtful readings", number),
        _("lines of lists being added, each with its reason"),
        rows_in("documents_intakerow", doubtful="reading"),
    )
    number = rows.doubtful_names().count()
    yield Task(
        number,
        ngettext("doubtful name", "doubtful names", number),
        _("is it one of the records on offer?"),
        rows_in("documents_intakerow", doubtful="name"),
    )


def tasks_of_letters():
    documents = list(Document.objects.defer("text", "search_key").order_by("-dated"))
    outcomes = verdicts(documents, editors_scope())
    differing = [row for row in documents if outcomes[row.pk] == DIFFERS]
    yield Task(
        len(differing),
        ngettext(
            "letter whose counts do not add up",
            "letters whose counts do not add up",
            len(differing),
        ),
        named(differing),
        rows_in("documents_document", counts=DIFFERS),
    )
    bare = [row for row in documents if row.list_recorded == "none"]
    yield Task(
        len(bare),
        ngettext("letter without a list", "letters without a list", len(bare)),
        named(bare),
        rows_in("documents_document", list_recorded__exact="none"),
    )
    drafts = [row for row in documents if row.state == Document.State.DRAFT]
    yield Task(
        len(drafts),
        ngettext("letter not published yet", "letters not published yet", len(drafts)),
        named(drafts),
        rows_in("documents_document", state__exact="draft"),
    )


def named(documents):
    """Return the first titles with their dates, so that an editor knows which."""
    shown = [
        f"{row}, {say_partial(row.dated, row.dated_precision)}"
        if row.dated
        else str(row)
        for row in documents[:NAMED]
    ]
    return "; ".join(shown) + ("; …" if len(documents) > NAMED else "")


def tasks_of_signatories():
    number = Organisation.objects.unmerged().filter(country=None).count()
    yield Task(
        number,
        ngettext(
            "organisation without a country",
            "organisations without a country",
            number,
        ),
        _("none was printed and none entered"),
        rows_in("signatories_organisation", has_country="no"),
    )
    number = Name.objects.shared().count()
    yield Task(
        number,
        ngettext(
            "name that another record has too",
            "names that another record has too",
            number,
        ),
        _("the same, or two of that name?"),
        rows_in("signatories_name", shared="yes"),
    )


def may_look(user, app, model):
    return user.has_perm(f"{app}.view_{model}") or user.has_perm(
        f"{app}.change_{model}"
    )


def rows_in(model, **narrowed):
    """Return the address of a change list, narrowed to the rows that a task counts."""
    return f"{address(f'{model}_changelist')}?{urlencode(narrowed)}"


def address(name, *args):
    """Return the address of a page of the admin, "" where there is none."""
    try:
        return reverse(f"admin:{name}", args=args)
    except NoReverseMatch:
        return ""
