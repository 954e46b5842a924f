from django.conf import settings
from django.views.generic import TemplateView

from . import home
from .search import LONGEST, search


class HomeView(TemplateView):
    template_name = "advocacy/home.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            totals=home.totals(),
            latest=home.latest(),
            differences=home.differences(),
            countries=home.countries(),
            coalitions=home.coalitions(),
            campaigns=home.campaigns(),
            **kwargs,
        )


class PageView(TemplateView):
    """A page of our own words: about, how we count, privacy, corrections."""

    page = None

    def get_template_names(self):
        return [f"advocacy/{self.page}.html"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            corrections_address=settings.CORRECTIONS_ADDRESS, **kwargs
        )


class SearchView(TemplateView):
    """Everything public that has a page, by the words of `?q=`."""

    template_name = "advocacy/search.html"

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
        results = search(query)
        total = sum(found.count for found in results)
        return super().get_context_data(
            query=query, results=results, total=total, **kwargs
        )
