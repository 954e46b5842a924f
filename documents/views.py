from django.db.models import Max, Min
from django.views.generic import DetailView, ListView

from signatories.browsing import BrowseView

from . import listing
from .filters import DocumentFilterSet
from .models import Campaign, Document


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


class DocumentDetailView(DetailView):
    def get_queryset(self):
        return Document.objects.public()


class CampaignListView(ListView):
    def get_queryset(self):
        return Campaign.objects.public()


class CampaignDetailView(DetailView):
    def get_queryset(self):
        return Campaign.objects.public()
