"""What can be asked of signatories. Every public page reads through `public()`."""

from django.db import models
from django.db.models import (
    Count,
    Exists,
    FilteredRelation,
    Max,
    Min,
    OuterRef,
    Q,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from .folding import fold


class PublicQuerySet(models.QuerySet):
    def public(self, at=None):
        """Leave what the public may see at the moment `at` (now)."""
        return self.filter(visible_from__lte=at or timezone.now())


def has_page(path=""):
    """Return the condition that the signatory at the end of `path` may have a page."""
    may_have = Q(**{f"{path}kind": "organisation"}) | ~Q(**{f"{path}page_basis": ""})
    return may_have & Q(**{f"{path}public_label": ""})


class CountryQuerySet(models.QuerySet):
    def get_by_natural_key(self, code):
        return self.get(code=code)

    def with_counts(self, at=None):
        """Add what the public sees of each at the moment `at` (now).

        signature_count and letter_count of signatures from there, organisation_count
        of organisations on record there, concerning_count of letters about it.
        """
        now = at or timezone.now()
        signed = Q(signatures__state="signed", signatures__visible_from__lte=now)
        # A label stands in for a name; who it is must not be found by its country.
        own = Q(
            signatories__kind="organisation",
            signatories__visible_from__lte=now,
            signatories__public_label="",
        )
        concerning = Q(concerning_documents__visible_from__lte=now)
        return self.annotate(
            signature_count=count_of(self, "signatures", signed),
            letter_count=count_of(self, "signatures__document", signed),
            organisation_count=count_of(self, "signatories", own),
            concerning_count=count_of(self, "concerning_documents", concerning),
        )

    def public(self, at=None):
        """Leave those from where somebody signed or is, or that a letter concerns."""
        return self.with_counts(at).exclude(
            signature_count=0, organisation_count=0, concerning_count=0
        )

    def named_like(self, query):
        """Leave those in whose names or code every word of `query` is found."""
        found = self
        for word in query.split():
            found = found.filter(
                Q(name__icontains=word)
                | Q(name_ko__icontains=word)
                | Q(display_name__icontains=word)
                | Q(display_name_ko__icontains=word)
                | Q(code__iexact=word)
            )
        return found


def count_of(queryset, path, *conditions):
    """Return how many there are along `path` as an expression of one row.

    A subquery for each, since joins along several paths would multiply.
    """
    own = queryset.model.objects.filter(*conditions, pk=OuterRef("pk")).order_by()
    counted = own.values("pk").annotate(n=Count(path, distinct=True)).values("n")
    return Coalesce(Subquery(counted), 0)


def count_by(owner, rows, count=None):
    """Return how many of the correlated `rows` an owner has, as an expression.

    `owner` is the path from a row to it; `count` what is counted, else every row.
    """
    counted = rows.order_by().values(owner).annotate(n=count or Count("pk"))
    return Coalesce(Subquery(counted.values("n")), 0)


class SignatoryQuerySet(PublicQuerySet):
    def get_by_natural_key(self, slug):
        return self.get(slug=slug)

    def organisations(self):
        return self.filter(kind="organisation")

    def individuals(self):
        return self.filter(kind="individual")

    def coalitions(self):
        return self.filter(is_coalition=True)

    def unmerged(self):
        """Leave the records that live: every picker and every match reads these."""
        return self.filter(merged_into__isnull=True)

    def with_page(self):
        """Leave organisations, and the people who may have a page.

        One that a label stands in for has none: its address would name it.
        """
        return self.filter(has_page())

    def with_signed(self, at=None):
        """Add the relation `signed`: the signatures that count, under their name.

        As the public sees them at the moment `at`: what stands under a label is
        nobody's.
        """
        condition = Q(
            signatures__state="signed",
            signatures__visible_from__lte=at or timezone.now(),
            signatures__public_label="",
        )
        return self.annotate(signed=FilteredRelation("signatures", condition=condition))

    def with_letters(self, at=None):
        """Add letter_count, first_signed and last_signed of the letters signed."""
        return self.with_signed(at).annotate(
            letter_count=Count("signed", distinct=True),
            first_signed=Min("signed__document__dated"),
            last_signed=Max("signed__document__dated"),
        )

    def with_member_counts(self, memberships):
        """Add member_count: members on record today, of the `memberships` given."""
        today = memberships.on(timezone.localdate()).filter(coalition=OuterRef("pk"))
        members = Count("member", distinct=True)
        return self.annotate(member_count=count_by("coalition", today, members))

    def signed_with(self, signatory, at=None):
        """Leave those under letters that `signatory` signed, the most frequent first.

        Adds together, the number of letters, and first_together, last_together.
        """
        own = type(signatory).objects.filter(pk=signatory.pk).with_signed(at)
        return (
            self.exclude(pk=signatory.pk)
            .with_signed(at)
            .filter(signed__document__in=own.values("signed__document"))
            .annotate(
                together=Count("signed__document", distinct=True),
                first_together=Min("signed__document__dated"),
                last_together=Max("signed__document__dated"),
            )
            .order_by("-together", "sort_key", "pk")
        )

    def named_like(self, query, names=None):
        """Leave those in whose names every word of `query` is found.

        Any script, with or without accents, acronyms and misprints included. `names`
        narrows which names are looked into: the public search passes public ones.
        """
        if names is None:
            names = self.model.names.rel.related_model.objects.all()
        found = self
        for word in fold(query).split():
            names_with_word = names.filter(
                signatory=OuterRef("pk"), search_key__contains=word
            )
            found = found.filter(Exists(names_with_word))
        return found


class NameQuerySet(PublicQuerySet):
    def shown(self):
        """Leave what may be printed as a name: a misprint is only found by it."""
        return self.exclude(kind="misprint")

    def shared(self):
        """Leave names that another living record has too, unless judged different."""
        living = self.model.objects.filter(signatory__merged_into=None)
        judged = self.model.signatory.field.related_model.judgements_as_first.rel
        here, there = OuterRef(OuterRef("signatory")), OuterRef("signatory")
        different = judged.related_model.objects.standing().filter(
            Q(first=here, second=there) | Q(first=there, second=here),
            verdict="different",
        )
        others = living.filter(search_key=OuterRef("search_key"))
        others = others.exclude(signatory=OuterRef("signatory"))
        others = others.exclude(Exists(different))
        return self.filter(Exists(others), signatory__merged_into=None)


class MembershipQuerySet(PublicQuerySet):
    def public(self, at=None):
        """Leave those that the public may see, between two that may have pages.

        Where a label stands for one side, belonging together would tell whose it is.
        """
        return super().public(at).filter(has_page("member__"), has_page("coalition__"))

    def on(self, date):
        """Leave those that held on `date`.

        One without a start counts from the date of its source; without that either,
        from the day it was recorded, the first on which anybody here knew of it.
        An end known to the year or month holds to the last day of it.
        `Membership.held_on` says the same of one loaded row.
        """
        started = (
            Q(starts_on__lte=date)
            | Q(starts_on__isnull=True, sourced_on__lte=date)
            | Q(
                starts_on__isnull=True,
                sourced_on__isnull=True,
                created_at__date__lte=date,
            )
        )
        not_ended = (
            Q(ends_on__isnull=True)
            | Q(ends_on__gte=date)
            | Q(ends_precision="year", ends_on__year__gte=date.year)
            | Q(
                ends_precision="month",
                ends_on__year=date.year,
                ends_on__month=date.month,
            )
        )
        return self.filter(started & not_ended)


class JudgementQuerySet(models.QuerySet):
    def standing(self):
        """Leave the verdicts that were not taken back."""
        return self.filter(undone_at__isnull=True)

    def of_print(self):
        return self.exclude(printed_key="")


class RedirectQuerySet(models.QuerySet):
    def destination(self, kind, slug):
        """Return where the old `slug` leads in the end, or None. Chains are followed."""
        seen = {slug}
        destination = None
        while step := self.filter(kind=kind, old_slug=slug).first():
            slug = destination = step.slug
            if slug in seen:
                return None
            seen.add(slug)
        return destination
