from django.urls import path

from . import changes, views

app_name = "signatories"
urlpatterns = [
    path(
        "organisations/", views.OrganisationListView.as_view(), name="organisation-list"
    ),
    path(
        "organisations.<download:format>",
        views.OrganisationListView.as_view(),
        name="organisation-list-download",
    ),
    path(
        "organisations/changes.json",
        changes.changes_json,
        name="organisation-changes",
    ),
    path(
        "organisations/changes.atom",
        changes.ChangesFeed(),
        name="organisation-changes-feed",
    ),
    path(
        "organisations/<slug:slug>/",
        views.OrganisationDetailView.as_view(),
        name="organisation-detail",
    ),
    path("individuals/", views.IndividualListView.as_view(), name="individual-list"),
    path(
        "individuals.<download:format>",
        views.IndividualListView.as_view(),
        name="individual-list-download",
    ),
    path(
        "individuals/<slug:slug>/",
        views.IndividualDetailView.as_view(),
        name="individual-detail",
    ),
    path("coalitions/", views.CoalitionListView.as_view(), name="coalition-list"),
    path(
        "coalitions.<download:format>",
        views.CoalitionListView.as_view(),
        name="coalition-list-download",
    ),
    path(
        "coalitions/<slug:slug>/",
        views.CoalitionDetailView.as_view(),
        name="coalition-detail",
    ),
    path("countries/", views.CountryListView.as_view(), name="country-list"),
    path(
        "countries.<download:format>",
        views.CountryListView.as_view(),
        name="country-list-download",
    ),
    path(
        "countries/<slug:code>/",
        views.CountryDetailView.as_view(),
        name="country-detail",
    ),
]
