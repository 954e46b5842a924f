from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from signatories.history import track
from signatories.querysets import CountryQuerySet


class Country(models.Model):
    """A country or territory that lists print, by its ISO 3166-1 code (XK included).

    It takes no side: what it is called is the coalition's choice, made in the two
    display names; the code and the names of the reference data stay beside it.
    """

    code = models.CharField(
        _("code"),
        primary_key=True,
        max_length=2,
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Two capital letters."))],
        help_text=_("ISO 3166-1 alpha-2; XK for Kosovo."),
    )
    name = models.CharField(_("English name"), max_length=100)
    name_ko = models.CharField(_("Korean name"), max_length=100)
    display_name = models.CharField(
        _("shown in English as"),
        max_length=100,
        blank=True,
        help_text=_("Only where the coalition calls it otherwise."),
    )
    display_name_ko = models.CharField(
        _("shown in Korean as"), max_length=100, blank=True
    )
    region = models.CharField(
        _("region"), max_length=3, blank=True, help_text=_("UN M49 code.")
    )
    subregion = models.CharField(
        _("subregion"), max_length=3, blank=True, help_text=_("UN M49 code.")
    )

    objects = CountryQuerySet.as_manager()
    history = track()

    class Meta:
        verbose_name = _("country or territory")
        verbose_name_plural = _("countries and territories")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="signatories_country_code_two_capitals",
                condition=models.Q(code__regex=r"^[A-Z]{2}$"),
                violation_error_message=_("The code is two capital letters."),
            )
        ]

    def __str__(self):
        korean = (get_language() or "").startswith("ko")
        if korean:
            return self.display_name_ko or self.name_ko
        return self.display_name or self.name

    def get_absolute_url(self):
        return reverse("signatories:country-detail", args=[self.code.lower()])

    def natural_key(self):
        return (self.code,)
