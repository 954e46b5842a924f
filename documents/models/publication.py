from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from documents.querysets import PublicationQuerySet, StatedCountQuerySet
from signatories.history import track
from signatories.partial_dates import both_or_neither, precision_field


class Publication(models.Model):
    """One place where a document appeared or was reported, with what it prints."""

    class Kind(models.TextChoices):
        ORIGINAL = "original", _("original")
        COPY = "copy", _("copy")
        TRANSLATION = "translation", _("translation")
        ANNOUNCEMENT = "announcement", _("announcement")
        COVERAGE = "coverage", _("coverage")
        MENTION = "mention", _("mention")

    class Reports(models.TextChoices):
        YES = "yes", _("yes")
        UNCLEAR = "unclear", _("unclear")

    document = models.ForeignKey(
        "documents.Document",
        models.CASCADE,
        verbose_name=_("document"),
        related_name="publications",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    kind = models.CharField(
        _("kind"), max_length=12, choices=Kind, default=Kind.ORIGINAL
    )
    publisher_as_printed = models.CharField(
        _("publisher as printed"), max_length=200, blank=True
    )
    publisher = models.ForeignKey(
        "signatories.Signatory",
        models.PROTECT,
        verbose_name=_("publisher"),
        related_name="publications",
        null=True,
        blank=True,
        help_text=_("Only where it is an organisation on record."),
    )
    url = models.URLField(
        _("address on the web"),
        max_length=500,
        blank=True,
        help_text=_("One address may serve several letters; it may be missing."),
    )
    language = models.CharField(_("language"), max_length=12, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    published_on = models.DateField(_("published"), null=True, blank=True)
    published_precision = precision_field()
    published_as_printed = models.CharField(
        _("date as printed"), max_length=100, blank=True
    )
    author = models.CharField(_("author"), max_length=200, blank=True)
    reports = models.CharField(
        _("reports on this document"),
        max_length=7,
        choices=Reports,
        default=Reports.YES,
    )
    note = models.TextField(_("note"), blank=True, help_text=_("Public."))
    archived_file = models.FileField(
        _("archived file"), upload_to="archive", blank=True
    )
    archived_sha256 = models.CharField(
        _("its SHA-256"), max_length=64, blank=True, editable=False
    )
    is_archive_released = models.BooleanField(
        _("archived file is public"),
        default=False,
        help_text=_("It may name people who are withheld. Look before you tick."),
    )

    objects = PublicationQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("where it appeared")
        ordering = ["position", "id"]
        constraints = [
            both_or_neither("published_on", "published_precision"),
            models.UniqueConstraint(
                name="documents_publication_position_unique",
                fields=["document", "position"],
                violation_error_message=_("Two publications have this position."),
            ),
            models.CheckConstraint(
                name="documents_publication_only_a_file_is_released",
                condition=Q(is_archive_released=False) | ~Q(archived_file=""),
                violation_error_message=_("There is no file to make public."),
            ),
        ]

    def __str__(self):
        return self.title or self.publisher_as_printed or str(self.document)


class QuotedPerson(models.Model):
    """Someone whom a publication quotes. Being quoted is not signing."""

    publication = models.ForeignKey(
        Publication,
        models.CASCADE,
        verbose_name=_("publication"),
        related_name="quoted_people",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    name = models.CharField(_("name as printed"), max_length=200)
    office = models.CharField(_("office as printed"), max_length=200, blank=True)
    organisation = models.CharField(
        _("organisation as printed"), max_length=200, blank=True
    )

    history = track()

    class Meta:
        verbose_name = _("person quoted")
        verbose_name_plural = _("people quoted")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_quotedperson_position_unique",
                fields=["publication", "position"],
                violation_error_message=_("Two people have this position."),
            )
        ]

    def __str__(self):
        parts = (self.name, self.office, self.organisation)
        return ", ".join(part for part in parts if part)


class StatedCount(models.Model):
    """One number that a publication states. A claim of that publication, not a fact."""

    class Of(models.TextChoices):
        ORGANISATIONS = "organisations", _("organisations")
        INDIVIDUALS = "individuals", _("people")
        SIGNATORIES = "signatories", _("organisations and people together")
        COUNTRIES = "countries", _("countries")
        REGIONS = "regions", _("regions")
        REPRESENTED = "represented", _("organisations represented")

    class How(models.TextChoices):
        EXACT = "exact", _("exactly")
        AT_LEAST = "at_least", _("at least")
        ABOUT = "about", _("about")

    class Covers(models.TextChoices):
        ALL = "all", _("all signatories")
        ORGANISATIONS = "organisations", _("organisations")

    publication = models.ForeignKey(
        Publication,
        models.CASCADE,
        verbose_name=_("publication"),
        related_name="stated_counts",
    )
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    of = models.CharField(_("of what"), max_length=13, choices=Of)
    number = models.PositiveIntegerField(_("number"))
    how = models.CharField(
        _("how it is stated"), max_length=8, choices=How, default=How.EXACT
    )
    besides = models.CharField(
        _("besides"),
        max_length=300,
        blank=True,
        help_text=_("“Joined by 68 other groups”: whom the number leaves out."),
    )
    besides_number = models.PositiveSmallIntegerField(_("how many that are"), default=0)
    covers = models.CharField(
        _("covers"),
        max_length=13,
        choices=Covers,
        default=Covers.ALL,
        help_text=_("For countries and regions: whose."),
    )
    words = models.CharField(_("words as printed"), max_length=500, blank=True)
    note = models.CharField(
        _("possible reason for a difference"),
        max_length=500,
        blank=True,
        help_text=_("Public, shown as “possible”."),
    )

    objects = StatedCountQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("stated count")
        verbose_name_plural = _("it says")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="documents_statedcount_position_unique",
                fields=["publication", "position"],
                violation_error_message=_("Two counts have this position."),
            ),
            models.CheckConstraint(
                name="documents_statedcount_besides_counted",
                condition=Q(besides="", besides_number=0)
                | (~Q(besides="") & Q(besides_number__gt=0)),
                violation_error_message=_("Say whom it leaves out, and how many."),
            ),
        ]

    def __str__(self):
        how = "" if self.how == self.How.EXACT else f"{self.get_how_display()} "
        return f"{how}{self.number} {self.get_of_display()}"

    @property
    def total(self):
        """The number with those it names besides."""
        return self.number + self.besides_number
