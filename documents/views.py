from django.views.generic import DetailView, ListView

from .models import Campaign, Document


class DocumentListView(ListView):
    def get_queryset(self):
        return Document.objects.public()


class DocumentDetailView(DetailView):
    def get_queryset(self):
        return Document.objects.public()


class CampaignListView(ListView):
    def get_queryset(self):
        return Campaign.objects.public()


class CampaignDetailView(DetailView):
    def get_queryset(self):
        return Campaign.objects.public()
