from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from signatories.history import track
from signatories.querysets import SignatoryQuerySet

from .visibility import Shown, vanish


class Signatory(Shown):
    """Whoever can sign: an organisation or a person, and one row for each.

    Its names, memberships and signatures hang on it. What a letter printed is never
    here but on the printed line, so that a correction here changes no evidence. A
    merged record stays, with its key and history, and points to the one it became.
    """

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", _("organisation")
        INDIVIDUAL = "individual", _("person")

    class PageBasis(models.TextChoices):
        PUBLIC_FIGURE = "public_figure", _("public figure")
        CONSENT = "consent", _("has agreed")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        help_text=_("Part of the web address. Left empty, it is made from the name."),
    )
    name = models.CharField(
        _("name"),
        max_length=300,
        help_text=_("The right name today. What letters printed stays as printed."),
    )
    sort_key = models.CharField(max_length=300, editable=False, db_index=True)
    country = models.ForeignKey(
        "signatories.Country",
        models.PROTECT,
        verbose_name=_("country or territory"),
        related_name="signatories",
        null=True,
        blank=True,
        help_text=_("Empty for an international organisation, or where unknown."),
    )
    is_coalition = models.BooleanField(
        _("is a coalition"),
        default=False,
        help_text=_("Has member organisations of its own."),
    )
    has_members_recorded = models.BooleanField(
        _("its members are recorded"),
        default=False,
        help_text=_(
            "Tick when the list of members is complete enough to count. Otherwise the "
            "public page says that members are not recorded and shows no number."
        ),
    )
    page_basis = models.CharField(
        _("why this person has a page"),
        max_length=13,
        choices=PageBasis,
        blank=True,
        help_text=_(
            "A person is a line under a letter. A page, a place in the search or in a "
            "list is only for public figures and for people who have agreed."
        ),
    )
    website = models.URLField(_("website"), blank=True)
    summary = models.TextField(
        _("summary"), blank=True, help_text=_("Public, in our own words.")
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("For editors only, never public.")
    )
    public_label = models.CharField(
        _("shown instead of the name"),
        max_length=200,
        blank=True,
        help_text=_("For example: an escapee living in South Korea."),
    )
    listed_at = models.DateTimeField(
        _("listed by an editor"),
        null=True,
        blank=True,
        help_text=_("Makes the record public even before it has signed anything."),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("merged into"),
        related_name="absorbed",
        null=True,
        blank=True,
        editable=False,
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = SignatoryQuerySet.as_manager()
    history = track(leaving_out=["sort_key", "visible_from", "updated_at"])

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        permissions = [
            ("show_again", _("Can make hidden names visible again")),
            ("merge_signatory", _("Can merge and split records")),
        ]
        constraints = [
            *Shown.Meta.constraints,
            models.CheckConstraint(
                name="signatories_signatory_kind_known",
                condition=Q(kind__in=["organisation", "individual"]),
                violation_error_message=_("It is an organisation or a person."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_has_name_and_slug",
                condition=~Q(name="") & ~Q(slug=""),
                violation_error_message=_("A record needs a name and an address."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_only_organisation_is_coalition",
                condition=Q(kind="organisation") | Q(is_coalition=False),
                violation_error_message=_("A person cannot be a coalition."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_only_coalition_has_members",
                condition=Q(is_coalition=True) | Q(has_members_recorded=False),
                violation_error_message=_("Only a coalition has members."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_only_individual_has_page_basis",
                condition=Q(kind="individual") | Q(page_basis=""),
                violation_error_message=_("Only a person needs a reason for a page."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                violation_error_message=_("A record cannot be merged into itself."),
            ),
            models.CheckConstraint(
                name="signatories_signatory_merged_is_not_visible",
                condition=Q(merged_into__isnull=True) | Q(visible_from__isnull=True),
                violation_error_message=_("A merged record is never public."),
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "sort_key"], name="signatory_kind_sort"),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        if self.merged_into_id:
            vanish(self, kwargs)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        kind = "coalition" if self.is_coalition else self.kind
        return reverse(f"signatories:{kind}-detail", args=[self.slug])

    def natural_key(self):
        return (self.slug,)

    @property
    def is_organisation(self):
        return self.kind == self.Kind.ORGANISATION

    @property
    def has_page(self):
        """Whether a page may exist at all; being public is asked of the queryset."""
        if self.public_label:
            return False
        return self.is_organisation or bool(self.page_basis)

    @property
    def shown_name(self):
        """The name for the public: the label where one stands in for it."""
        return self.public_label or self.name


class OrganisationManager(models.Manager.from_queryset(SignatoryQuerySet)):
    def get_queryset(self):
        return super().get_queryset().organisations()


class IndividualManager(models.Manager.from_queryset(SignatoryQuerySet)):
    def get_queryset(self):
        return super().get_queryset().individuals()


class Organisation(Signatory):
    """The signatories that are organisations, coalitions included."""

    objects = OrganisationManager()

    class Meta:
        proxy = True
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __init__(self, *args, **kwargs):
        if not args:
            kwargs.setdefault("kind", Signatory.Kind.ORGANISATION)
        super().__init__(*args, **kwargs)


class Individual(Signatory):
    """The signatories that are people."""

    objects = IndividualManager()

    class Meta:
        proxy = True
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __init__(self, *args, **kwargs):
        if not args:
            kwargs.setdefault("kind", Signatory.Kind.INDIVIDUAL)
        super().__init__(*args, **kwargs)
