"""The real letters and statements that the site is tried with."""

from django.conf import settings
from django.db import transaction

from signatories.models import Signatory
from signatories.reference_countries import FIXTURE as COUNTRIES
from signatories.reference_countries import load_countries
from signatories.resources import NameResource, SignatoryResource
from signatories.spreadsheets import CSV

from .models import Document
from .resources import (
    AddresseeResource,
    AskResource,
    CampaignResource,
    DocumentLinkResource,
    DocumentResource,
    PrintedLineResource,
    PublicationResource,
    QuotedPersonResource,
    SignatureResource,
    StatedCountResource,
    TopicResource,
)

FIXTURES = settings.BASE_DIR / "fixtures"
# A letter whose block is real, to be pasted; the words around it are our own.
LETTER_TO_PASTE = FIXTURES / "letter-of-21-february-2020.txt"
RECORDS = FIXTURES / "demonstration"
# In an order in which every row finds what it refers to.
RESOURCES = {
    "01_topics.csv": TopicResource,
    "02_signatories.csv": SignatoryResource,
    "03_names.csv": NameResource,
    "04_campaigns.csv": CampaignResource,
    "05_documents.csv": DocumentResource,
    "06_addressees.csv": AddresseeResource,
    "07_asks.csv": AskResource,
    "08_document_links.csv": DocumentLinkResource,
    "09_publications.csv": PublicationResource,
    "10_quoted_people.csv": QuotedPersonResource,
    "11_stated_counts.csv": StatedCountResource,
    "12_signatures.csv": SignatureResource,
    "13_printed_lines.csv": PrintedLineResource,
}


@transaction.atomic
def load_demonstration(*, by=None):
    """Load the countries and the demonstration records into an empty database.

    Where a letter or a signatory is, or ever was, nothing is loaded, so that a second
    run changes nothing and brings nothing back. `by` is the acting user for the
    history. Returns {name of the file: number of records}, empty if nothing was done.
    """
    if Document.history.exists() or Signatory.history.exists():
        return {}
    loaded = {COUNTRIES.name: load_countries(by=by)}
    for name, resource in RESOURCES.items():
        sheet = CSV().create_dataset((RECORDS / name).read_bytes())
        loaded[name] = load(resource, sheet, name, by)
    return loaded


def load(resource, sheet, name, by):
    """Import a sheet; return how many records are new. Raises on the first bad row."""
    result = resource().import_data(sheet, raise_errors=True, user=by, file_name=name)
    return result.totals["new"]
