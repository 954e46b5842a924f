"""Which column stands for which kind of field."""

from django.db import models

from .columns import (
    Address,
    Choice,
    Column,
    Day,
    Moment,
    Number,
    PartialDate,
    Verbatim,
    YesNo,
)
from .references import Listing, Reference


def column_for(field):
    """Return the column that stands for a field of a model."""
    if isinstance(field, models.ManyToManyField):
        return Listing(column_name=field.name)
    if isinstance(field, models.ForeignKey):
        return Reference(column_name=field.name)
    if field.choices:
        return Choice(column_name=field.name)
    if type(field) is models.DateField:
        names = {other.name for other in field.model._meta.fields}
        partial = PartialDate.precision_name(field.name) in names
        return (PartialDate if partial else Day)(column_name=field.name)
    if isinstance(field, models.SlugField) and field.unique:
        return Address(column_name=field.name)
    kinds = {
        models.BooleanField: YesNo,
        models.DateTimeField: Moment,
        models.IntegerField: Number,
        models.TextField: Verbatim,
    }
    for kind, column in kinds.items():
        if isinstance(field, kind):
            return column(column_name=field.name)
    return Column(column_name=field.name)
