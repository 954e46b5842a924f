"""Step 2: what the text says of the letter, to be confirmed."""

from django.utils.translation import gettext_lazy as _

from documents.intake.confirming import choose_letter, confirm, similar_letters
from documents.intake.steps import Step
from documents.models import Document, Publication
from documents.reading.facts import Facts
from signatories.matching import printed_key
from signatories.models import Country, Name
from signatories.partial_dates import read_partial

from .offers import (
    AddresseeOffer,
    AddressOffer,
    CountOffer,
    DateOffer,
    IssuerOffer,
    KindOffer,
    LanguageOffer,
    TextOffer,
)
from .pages import WorkbenchPage

LETTER = [
    ("title", _("Title"), TextOffer),
    ("subject_line", _("Subject line"), TextOffer),
    ("kind", _("Kind"), KindOffer),
    ("dated", _("Dated"), DateOffer),
    ("language", _("Language"), LanguageOffer),
]


class Found:
    """The offers of one list, bound to `data` where a form came back."""

    def __init__(self, intake, data=None):
        self.intake, self.data = intake, data
        self.facts = {**vars(Facts()), **intake.facts}
        self.chosen = self.choose()
        self.letter = list(self.letter_offers())
        self.addressees = list(self.addressee_offers())
        self.issuers = list(self.issuer_offers())
        self.publication = list(self.publication_offers())
        self.counts = list(self.count_offers())

    def choose(self):
        """Return the publication on record that prints the list; None for a new one."""
        if self.intake.document is None:
            return None
        if self.data is None:
            return self.intake.publication
        places = self.intake.document.publications
        chosen = self.data.get("place", "")
        return places.filter(pk=chosen).first() if chosen.isdecimal() else None

    def groups(self):
        """Return (heading, offers) for the page."""
        return [
            (_("The letter"), [*self.letter, *self.addressees, *self.issuers]),
            (_("Where it appeared"), self.publication),
            (_("It says"), self.counts),
        ]

    def offers(self):
        return [offer for _heading, offers in self.groups() for offer in offers]

    @property
    def told(self):
        """What the text itself says."""
        return [offer for offer in self.offers() if offer.words]

    @property
    def doubtful(self):
        return [offer for offer in self.offers() if offer.doubt]

    def is_valid(self):
        # Every offer is checked, so that every mistake is shown at once.
        return not [offer for offer in self.offers() if not offer.is_valid()]

    def letter_offers(self):
        document = self.intake.document
        for name, label, form in LETTER:
            fact = self.facts[name] or {}
            if document and (not fact or getattr(document, name)):
                continue
            if fact or name == "title":
                yield form(self.data, key=name, fact=fact, label=label)

    def addressee_offers(self):
        if self.intake.document and self.intake.document.addressees.exists():
            return
        facts = self.facts["addressees"]
        names = Country.objects.in_bulk({fact.get("country", "") for fact in facts})
        for number, fact in enumerate(facts, start=1):
            country = names.get(fact.get("country", ""))
            fact = {**fact, "country_name": str(country or "")}
            yield AddresseeOffer(self.data, key=f"addressee-{number}", fact=fact)

    def issuer_offers(self):
        for number, fact in enumerate(self.facts["issuers"], start=1):
            yield IssuerOffer(
                self.data,
                key=f"issuer-{number}",
                fact=fact,
                signatory=named_exactly(fact["value"]),
            )

    def publication_offers(self):
        chosen = self.chosen
        if self.facts["page_date"] and not (chosen and chosen.published_on):
            fact = self.facts["page_date"]
            label = _("Date of the page")
            yield DateOffer(self.data, key="published_on", fact=fact, label=label)
        if not (chosen and chosen.url):
            fact = {"value": self.intake.url}
            yield AddressOffer(
                self.data, key="url", fact=fact, label=_("Address on the web")
            )
        if not (chosen and chosen.publisher_as_printed):
            yield TextOffer(
                self.data,
                key="publisher_as_printed",
                fact={},
                label=_("Publisher as printed"),
            )

    def count_offers(self):
        known = set()
        if self.chosen:
            known = set(self.chosen.stated_counts.values_list("of", "number"))
        for number, fact in enumerate(self.facts["stated_counts"], start=1):
            if (fact["of"], fact["number"]) not in known:
                yield CountOffer(self.data, key=f"count-{number}", fact=fact)

    def confirm(self, by):
        """Write what is ticked. Raises Refused where the letter has no title."""
        return confirm(
            self.intake,
            by=by,
            chosen=self.chosen,
            letter=taken(self.letter),
            publication=self.publication_values(),
            addressees=[one.values() for one in self.addressees if one.is_used],
            stated_counts=[one.values() for one in self.counts if one.is_used],
            issuers=[one.signatory for one in self.issuers if one.is_used],
        )

    def publication_values(self):
        values = taken(self.publication)
        if self.chosen is None:
            language = self.facts["language"] or {}
            values["language"] = language.get("value", "")[:12]
            values["kind"] = self.kind_of_place()
        return values

    def kind_of_place(self):
        """The first place is the original until somebody knows better."""
        document = self.intake.document
        first = document is None or not document.publications.exists()
        return Publication.Kind.ORIGINAL if first else Publication.Kind.COPY


def taken(offers):
    """Return the values of the offers that are ticked, as one dict."""
    values = {}
    for offer in offers:
        if offer.is_used:
            values |= offer.values(offer.key)
    return values


def named_exactly(text):
    """Return the one living signatory with this name, or None."""
    names = Name.objects.filter(signatory__merged_into=None, text__iexact=text)
    found = {name.signatory for name in names.select_related("signatory")}
    return found.pop() if len(found) == 1 and printed_key(text) else None


class FoundView(WorkbenchPage):
    step = Step.FOUND
    template_name = "documents/workbench/found.html"
    acts = ("confirm", "letter", "discard")

    def elsewhere(self):
        if self.intake.is_open and self.intake.confirmed_at:
            return self.go(Step.READING)
        return super().elsewhere()

    def title(self):
        return _("What was found in the pasted text")

    def context(self):
        found = Found(self.intake)
        return {
            "found": found,
            "similar": self.similar(found.facts),
            "places": self.places(),
            "countries": Country.objects.all(),
        }

    def similar(self, facts):
        title = (facts["title"] or {}).get("value", "")
        dated = (facts["dated"] or {}).get("value", "")
        try:
            day = read_partial(dated)[0]
        except ValueError:
            day = None
        return similar_letters(self.intake, title=title, dated=day)

    def places(self):
        document = self.intake.document
        return document.publications.all() if document else []

    def act_confirm(self, _target):
        if self.intake.document is None:
            self.require("documents.add_document")
        found = Found(self.intake, self.request.POST)
        if not found.is_valid():
            return self.show_problems(*found.offers(), **self.again(found))
        title = next((one for one in found.letter if one.key == "title"), None)
        if title and not (title.is_used and title.cleaned_data["value"]):
            title.add_error("value", _("Give the letter a title: it may be our own."))
            return self.show_problems(title, **self.again(found))
        found.confirm(self.request.user)
        return self.go(Step.READING)

    def again(self, found):
        return {"found": found, "unsaved": _("Nothing was saved yet.")}

    def act_letter(self, slug):
        document = Document.objects.filter(slug=slug).first()
        choose_letter(self.intake, document, by=self.request.user)
        return self.go()
