from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from signatories.folding import fold
from signatories.history import track
from signatories.partial_dates import Period
from signatories.querysets import NameQuerySet


class Name(Period):
    """One of a signatory's names, in one language, with where it comes from.

    Exactly one is *preferred* and mirrors `Signatory.name`; `signatories.naming`
    writes both. A misprint is found by search and never shown.
    """

    class Kind(models.TextChoices):
        PREFERRED = "preferred", _("preferred")
        ALIAS = "alias", _("also known as")
        ACRONYM = "acronym", _("acronym")
        FORMER = "former", _("former name")
        TRANSLATION = "translation", _("translation")
        TRANSLITERATION = "transliteration", _("transliteration")
        MISPRINT = "misprint", _("misprint")

    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("signatory"),
        related_name="names",
    )
    text = models.CharField(_("name"), max_length=300)
    kind = models.CharField(
        _("kind"),
        max_length=15,
        choices=Kind,
        default=Kind.ALIAS,
        help_text=_("A misprint is found by search and never shown."),
    )
    language = models.CharField(
        _("language"), max_length=12, blank=True, help_text=_("Such as en, ko, pt-BR.")
    )
    script = models.CharField(
        _("script"), max_length=4, blank=True, help_text=_("Such as Latn, Hang, Arab.")
    )
    source = models.CharField(_("where it comes from"), max_length=300, blank=True)
    is_from_print = models.BooleanField(
        _("learned from a letter"),
        default=False,
        help_text=_("Then it is public only once a letter that prints it is."),
    )
    search_key = models.CharField(max_length=600, editable=False)
    visible_from = models.DateTimeField(
        _("visible from"), null=True, blank=True, editable=False, db_index=True
    )

    objects = NameQuerySet.as_manager()
    history = track(leaving_out=["search_key", "visible_from"])

    class Meta(Period.Meta):
        abstract = False
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                name="signatories_name_one_preferred",
                fields=["signatory"],
                condition=Q(kind="preferred"),
                violation_error_message=_("There is one preferred name already."),
            ),
            models.UniqueConstraint(
                name="signatories_name_unique",
                fields=["signatory", "text", "kind", "language"],
                violation_error_message=_("This name is recorded already."),
            ),
            models.CheckConstraint(
                name="signatories_name_text_not_empty",
                condition=~Q(text=""),
                violation_error_message=_("A name cannot be empty."),
            ),
        ]
        indexes = [models.Index(fields=["search_key"], name="name_search_key")]

    def __str__(self):
        return self.text

    def save(self, *args, **kwargs):
        self.search_key = fold(self.text)
        super().save(*args, **kwargs)


class Identifier(models.Model):
    """The key under which another register knows a signatory."""

    class Scheme(models.TextChoices):
        WIKIDATA = "wikidata", "Wikidata"
        ROR = "ror", "ROR"
        ISNI = "isni", "ISNI"
        EU_TRANSPARENCY = "eu-transparency", _("EU Transparency Register")
        UN_ECOSOC = "un-ecosoc", _("UN ECOSOC")
        WEBSITE = "website", _("website")

    signatory = models.ForeignKey(
        "signatories.Signatory",
        models.CASCADE,
        verbose_name=_("signatory"),
        related_name="identifiers",
    )
    scheme = models.CharField(_("register"), max_length=15, choices=Scheme)
    value = models.CharField(_("key"), max_length=300)

    history = track()

    class Meta:
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints = [
            models.UniqueConstraint(
                name="signatories_identifier_unique",
                fields=["signatory", "scheme", "value"],
                violation_error_message=_("This identifier is recorded already."),
            )
        ]

    def __str__(self):
        return f"{self.get_scheme_display()}: {self.value}"
