from django.views.generic import DetailView, ListView

from .models import Country, Signatory


class OrganisationListView(ListView):
    template_name = "signatories/signatory_list.html"

    def get_queryset(self):
        return Signatory.objects.public().organisations().order_by("sort_key")


class OrganisationDetailView(DetailView):
    template_name = "signatories/signatory_detail.html"

    def get_queryset(self):
        return Signatory.objects.public().organisations()


class IndividualListView(OrganisationListView):
    def get_queryset(self):
        people = Signatory.objects.public().with_page().individuals()
        return people.order_by("sort_key")


class IndividualDetailView(OrganisationDetailView):
    def get_queryset(self):
        return Signatory.objects.public().with_page().individuals()


class CoalitionListView(OrganisationListView):
    def get_queryset(self):
        return Signatory.objects.public().coalitions().order_by("sort_key")


class CoalitionDetailView(OrganisationDetailView):
    def get_queryset(self):
        return Signatory.objects.public().coalitions()


class CountryListView(ListView):
    template_name = "signatories/signatory_list.html"
    queryset = Country.objects.all()


class CountryDetailView(DetailView):
    template_name = "signatories/signatory_detail.html"

    def get_object(self, queryset=None):
        return Country.objects.get(code=self.kwargs["code"].upper())
