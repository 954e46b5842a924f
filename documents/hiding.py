"""What hiding a name means for documents: signatures, and words that hold names."""

from django.db.models import Q
from django.utils.text import capfirst

from signatories import hiding, traces

from . import publishing
from .models import (
    Addressee,
    Ask,
    Campaign,
    Document,
    Intake,
    IntakeRow,
    PrintedLine,
    Publication,
    QuotedPerson,
    Response,
    Signature,
    StatedCount,
)


def pages_of_signatures(signatures):
    """Return the public pages on which each of these signatures is shown."""
    ids = [signature.pk for signature in signatures]
    rows = Signature.objects.public().filter(pk__in=ids)
    pages = {}
    for row in rows.select_related("document", "signatory"):
        pages[row.pk] = [(str(row.document), row.document.get_absolute_url())]
        if row.signatory.has_page:
            page = (str(row.signatory), row.signatory.get_absolute_url())
            pages[row.pk].append(page)
    return pages


def archived_files(signatories):
    """Yield the archived files of publications that print these signatories."""
    publications = Publication.objects.filter(
        printed_lines__signature__signatory__in=signatories
    ).exclude(archived_file="")
    field = Publication._meta.get_field("archived_file")
    for row in publications.distinct().order_by("-is_archive_released", "pk"):
        released = Publication._meta.get_field("is_archive_released").verbose_name
        words = capfirst(released) if row.is_archive_released else str(row)
        yield traces.Trace(row, capfirst(field.verbose_name), words)


def register():
    """Tell `signatories` what can be hidden here and where names may stand."""
    hiding.register(
        Signature,
        refresh=publishing.refresh_signatures,
        shown_on=pages_of_signatures,
        signatories="signatory",
    )
    search = traces.search_in
    search(
        Document,
        *["title", "title_en", "title_ko", "subject_line", "occasion", "dated_note"],
        *["summary_en", "summary_ko", "text", "note"],
    )
    search(Campaign, "name_en", "name_ko", "summary_en", "summary_ko")
    search(PrintedLine, "text", "heading", own="signature__signatory")
    search(
        Signature, "representative", "capacity", "public_label", "state_note", "note"
    )
    search(Publication, "title", "author", "publisher_as_printed", "url", "note")
    search(QuotedPerson, "name", "office", "organisation", shown_on="publication")
    search(StatedCount, "besides", "words", "note")
    search(Addressee, "person", "office", "institution", shown_on="document")
    search(Ask, "text_en", "text_ko", shown_on="document")
    search(Response, "responder", "text", "source", shown_on="document")
    search(Intake, "raw_text", "source_name")
    still_open = Q(intake__state=Intake.State.OPEN)
    search(IntakeRow, "text", "name", shown_on="intake", only=still_open)
    traces.look_also(archived_files)
