"""What can be asked of documents. Every public page reads through `public()`."""

from django.db import models
from django.db.models import Count, Max, Min, OuterRef, Q
from django.utils import timezone

from signatories.folding import fold
from signatories.querysets import PublicQuerySet, count_by, has_page


class CampaignQuerySet(models.QuerySet):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

    def public(self, at=None):
        """Leave campaigns with a document that the public may see."""
        return self.with_document_counts(at).filter(document_count__gt=0)

    def searched(self, query):
        """Leave those in whose names or summaries every word of `query` is found.

        They are few, so that their texts are folded when they are asked for.
        """
        words = fold(query).split()
        texts = ("name_en", "name_ko", "summary_en", "summary_ko")
        found = [
            pk
            for pk, *row in self.values_list("pk", *texts)
            if words and all(word in fold(" ".join(row)) for word in words)
        ]
        return self.filter(pk__in=found)

    def with_document_counts(self, at=None):
        """Add document_count, first_dated and last_dated of the public letters."""
        seen = Q(documents__visible_from__lte=at or timezone.now())
        return self.annotate(
            document_count=Count("documents", filter=seen, distinct=True),
            first_dated=Min("documents__dated", filter=seen),
            last_dated=Max("documents__dated", filter=seen),
        )


class DocumentQuerySet(PublicQuerySet):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

    def searched(self, query, signatures, names):
        """Leave those in which every word of `query` is found.

        In the titles, the subject line, the asks, the topics, or in one of the
        `names` of who is under it by one of the `signatures`.
        """
        words = fold(query).split()
        found = self if words else self.none()
        for word in words:
            called = names.filter(search_key__contains=word).values("signatory")
            signed = signatures.filter(signatory__in=called)
            found = found.filter(
                Q(search_key__contains=word) | Q(pk__in=signed.values("document"))
            )
        return found

    def with_signature_counts(self, signatures):
        """Add organisation_count, individual_count and country_count.

        `signatures` says which count: all that count for editors, the public ones for
        everybody else. Countries are those on record, each once.
        """
        counted = signatures.counted().filter(document=OuterRef("pk"))
        return self.annotate(
            organisation_count=count_by("document", counted.organisations()),
            individual_count=count_by("document", counted.individuals()),
            country_count=count_by(
                "document",
                counted.exclude(country=None),
                Count("country", distinct=True),
            ),
        )

    def for_page(self):
        """Add what the page of one letter shows, but for its signatures."""
        return self.select_related("campaign").prefetch_related(
            "addressees",
            "asks",
            "responses__ask",
            "topics",
            "concerns",
            "publications__stated_counts",
            "publications__quoted_people",
        )

    def for_lists(self, signatures):
        """Add what a list shows of each: its counts, its addressees, what is stated."""
        return self.with_signature_counts(signatures).prefetch_related(
            "addressees", "publications__stated_counts"
        )


class IssuerQuerySet(models.QuerySet):
    def public(self, at=None):
        """Leave issuers with a page, of documents, both of which the public may see."""
        at = at or timezone.now()
        return self.filter(
            has_page("signatory__"),
            document__visible_from__lte=at,
            signatory__visible_from__lte=at,
        )


class PublicationQuerySet(models.QuerySet):
    def public(self, at=None):
        return self.filter(document__visible_from__lte=at or timezone.now())


class StatedCountQuerySet(models.QuerySet):
    def public(self, at=None):
        return self.filter(
            publication__document__visible_from__lte=at or timezone.now()
        )


class SignatureQuerySet(PublicQuerySet):
    def counted(self):
        """Leave those that count: neither withdrawn, disputed nor never authorised."""
        return self.filter(state="signed")

    def organisations(self):
        return self.filter(signatory__kind="organisation")

    def individuals(self):
        return self.filter(signatory__kind="individual")

    def shown(self):
        """Leave what a list prints: people only as long as they stand by it."""
        return self.filter(Q(state="signed") | Q(signatory__kind="organisation"))

    def named(self):
        """Leave those whose name stands there, not a label in its place."""
        return self.filter(public_label="", signatory__public_label="")

    def by_those_with_page(self):
        """Leave the named ones whose signatory may have a page."""
        return self.named().filter(has_page("signatory__"))

    def withheld(self, at=None):
        """Leave those that the public only counts, in the grand total of a letter."""
        return (
            self.counted()
            .filter(document__visible_from__lte=at or timezone.now())
            .filter(Q(visibility="withheld") | Q(signatory__visibility="withheld"))
            .exclude(Q(visibility="hidden") | Q(signatory__visibility="hidden"))
        )


class PrintedLineQuerySet(models.QuerySet):
    def public(self, at=None):
        """Leave the lines of public signatures whose name may be shown.

        Where a label stands in place of the name, the line would give it away; a
        person is shown only as long as they stand by it.
        """
        return self.filter(
            Q(signature__state="signed") | Q(signature__signatory__kind="organisation"),
            signature__visible_from__lte=at or timezone.now(),
            signature__public_label="",
            signature__signatory__public_label="",
        )


class IntakeQuerySet(models.QuerySet):
    def open(self):
        """Leave those that can be worked on, the ones taken back included."""
        return self.exclude(state="added")


class IntakeRowQuerySet(models.QuerySet):
    def rewrite(self, rows, fields):
        """Store these fields of many known rows. Quicker by far than bulk_update."""
        self.bulk_create(
            rows,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=fields,
        )

    def with_key(self, key):
        """Leave the row of a list with this key ("81", "81.2"), or none."""
        line, _sign, part = key.partition(".")
        if not (line.isdecimal() and (part or "1").isdecimal()):
            return self.none()
        return self.filter(first_line=line, part=part or 1)

    def signatories(self):
        """Leave the rows that stand for a signatory."""
        return self.filter(role="row")

    def doubtful_readings(self):
        return self.signatories().filter(is_reading_kept=False).exclude(doubts=[])

    def waiting(self):
        """Leave the rows on which nobody has decided yet."""
        return self.signatories().filter(decision="waiting")

    def unmatched(self):
        return self.waiting().filter(outcome="")

    def doubtful_names(self):
        return self.waiting().filter(outcome="doubtful")

    def plainly_new(self):
        return self.waiting().filter(outcome="new")
