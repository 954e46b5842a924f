from django.urls import path

from . import views

app_name = "documents"
urlpatterns = [
    path("documents/", views.DocumentListView.as_view(), name="document-list"),
    path(
        "documents.<download:format>",
        views.DocumentListView.as_view(),
        name="document-list-download",
    ),
    path(
        "documents/<slug:slug>/",
        views.DocumentDetailView.as_view(),
        name="document-detail",
    ),
    path(
        "documents/<slug:slug>.<download:format>",
        views.DocumentDetailView.as_view(),
        name="document-detail-download",
    ),
    path(
        "documents/<slug:slug>/archive/<int:position>/",
        views.archived_file,
        name="archived-file",
    ),
    path("campaigns/", views.CampaignListView.as_view(), name="campaign-list"),
    path(
        "campaigns.<download:format>",
        views.CampaignListView.as_view(),
        name="campaign-list-download",
    ),
    path(
        "campaigns/<slug:slug>/",
        views.CampaignDetailView.as_view(),
        name="campaign-detail",
    ),
]
