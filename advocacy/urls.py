from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.views.generic import TemplateView

from . import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path(
        "robots.txt",
        TemplateView.as_view(
            template_name="robots.txt", content_type="text/plain; charset=utf-8"
        ),
    ),
]

urlpatterns += i18n_patterns(
    path("", views.HomeView.as_view(), name="home"),
    path("", include("documents.urls")),
    path("", include("signatories.urls")),
    path("search/", views.SearchView.as_view(), name="search"),
    path("about/", views.PageView.as_view(page="about"), name="about"),
    path(
        "how-we-count/",
        views.PageView.as_view(page="how_we_count"),
        name="how-we-count",
    ),
    path("privacy/", views.PageView.as_view(page="privacy"), name="privacy"),
    path(
        "corrections/", views.PageView.as_view(page="corrections"), name="corrections"
    ),
    prefix_default_language=False,
)
