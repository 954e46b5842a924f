from django.urls import path

from . import views

app_name = "documents"
urlpatterns = [
    path("documents/", views.DocumentListView.as_view(), name="document-list"),
    path(
        "documents/<slug:slug>/",
        views.DocumentDetailView.as_view(),
        name="document-detail",
    ),
    path("campaigns/", views.CampaignListView.as_view(), name="campaign-list"),
    path(
        "campaigns/<slug:slug>/",
        views.CampaignDetailView.as_view(),
        name="campaign-detail",
    ),
]
