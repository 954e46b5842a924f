"""What the page of a letter shows above its form."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from documents.counting import CountCheck, Figures, check_publications, editors_scope
from documents.counting import figures as figures_of
from documents.models import Document, IntakeRow, Publication


@dataclass(frozen=True)
class Appearance:
    """One publication of the letter, with what it says held against what it prints."""

    publication: Publication
    checks: list[CountCheck]
    line_count: int


@dataclass(frozen=True)
class Overview:
    """A letter's figures, publications and lists being added."""

    document: Document
    figures: Figures
    appearances: list[Appearance]
    lists: list
    add_list: str


def overview(document):
    """Return the Overview of `document`, in a fixed number of queries."""
    publications = document.publications.select_related("document", "publisher")
    publications = publications.prefetch_related("stated_counts")
    publications = list(publications.annotate(line_count=Count("printed_lines")))
    scope = editors_scope()
    checks = check_publications(publications, scope)
    row = Q(rows__role=IntakeRow.Role.ROW)
    lists = document.intakes.annotate(row_count=Count("rows", filter=row))
    return Overview(
        document,
        figures_of([document], scope)[document.pk],
        [Appearance(row, checks[row.pk], row.line_count) for row in publications],
        [
            (row, list_address(row))
            for row in lists.select_related("touched_by").order_by("-touched_at")
        ],
        add_list_address(document),
    )


def list_address(intake):
    """Return where an editor goes on with a list, or looks at what became of it."""
    return reverse("admin:documents_intake_resume", args=[intake.pk])


def add_list_address(document):
    return f"{reverse('admin:documents_intake_paste')}?document={document.slug}"
