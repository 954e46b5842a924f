from pathlib import PurePath

from django.db.models import Max, Min
from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView

from signatories.addresses import LeadsOn
from signatories.browsing import BrowseView
from signatories.downloads import respond
from signatories.models import Redirect

from . import archiving, listing, signature_lines
from .filters import CampaignFilterSet, DocumentFilterSet
from .letter import Letter
from .models import Campaign, Document, Signature


class DocumentListView(BrowseView):
    filterset_class = DocumentFilterSet
    template_name = "documents/document_list.html"
    columns = listing.COLUMNS
    file_name = "letters"

    def get_queryset(self):
        return Document.objects.public()

    def get_context_data(self, **kwargs):
        years = self.get_queryset().aggregate(
            first=Min("dated__year"), last=Max("dated__year")
        )
        return super().get_context_data(years=years, **kwargs)


class DocumentDetailView(LeadsOn, DetailView):
    """The page of a letter and, with an extension, the list on it in one file."""

    redirect_kind = Redirect.Kind.DOCUMENT

    def get_queryset(self):
        return Document.objects.public().for_page()

    def get_letter(self, document):
        return Letter(document, self.request.GET.get("order", "country"))

    def get(self, request, *args, **kwargs):
        if "format" not in kwargs:
            return super().get(request, *args, **kwargs)
        letter = self.get_letter(self.get_object())
        name = letter.document.slug
        return respond(kwargs["format"], signature_lines.COLUMNS, letter.rows, name)

    def get_context_data(self, **kwargs):
        letter = self.get_letter(self.object)
        return super().get_context_data(letter=letter, **kwargs)


class CampaignListView(BrowseView):
    filterset_class = CampaignFilterSet
    template_name = "documents/campaign_list.html"
    columns = listing.CAMPAIGN_COLUMNS
    file_name = "campaigns"

    def get_queryset(self):
        return Campaign.objects.public()


class CampaignDetailView(LeadsOn, DetailView):
    redirect_kind = Redirect.Kind.CAMPAIGN

    def get_queryset(self):
        return Campaign.objects.public()

    def get_context_data(self, **kwargs):
        documents = self.object.documents.public().order_by("-dated", "slug")
        documents = documents.for_lists(Signature.objects.public())
        return super().get_context_data(documents=documents, **kwargs)


def archived_file(request, slug, position):
    """The archived file of a publication, where it was released."""
    wanted = {"document__slug": slug, "position": position}
    publication = get_object_or_404(archiving.released(), **wanted)
    suffix = PurePath(publication.archived_file.name).suffix
    return FileResponse(
        publication.archived_file.open("rb"),
        as_attachment=True,
        filename=f"{slug}-{position}{suffix}",
    )
