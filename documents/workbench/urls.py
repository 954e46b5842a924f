"""The addresses of the workbench, mounted among those of the lists in the admin."""

from django.urls import path

from .found import FoundView
from .matching import MatchingView
from .pages import ResumeView
from .paste import LetterView, PasteView
from .reading import ReadingView
from .summary import AddedView, SummaryView

PAGES = {
    "paste/": ("paste", PasteView),
    "paste/letter/": ("letter", LetterView),
    "<int:pk>/go/": ("resume", ResumeView),
    "<int:pk>/found/": ("found", FoundView),
    "<int:pk>/reading/": ("reading", ReadingView),
    "<int:pk>/matching/": ("matching", MatchingView),
    "<int:pk>/summary/": ("summary", SummaryView),
    "<int:pk>/added/": ("added", AddedView),
}


def urls(site):
    """Return the paths for `get_urls` of the lists' ModelAdmin; `site` guards them."""
    return [
        path(
            route,
            site.admin_view(view.as_view(site=site)),
            name=f"documents_intake_{name}",
        )
        for route, (name, view) in PAGES.items()
    ]
