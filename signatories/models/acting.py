"""Who did it, on every record of an act."""

from django.conf import settings
from django.db import models


def acting_user(label, **options):
    """Return a link to the user who acted; it is empty once the account is gone."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=label,
        related_name="+",
        null=True,
        **options,
    )
