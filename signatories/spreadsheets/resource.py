"""A kind of record as a spreadsheet: the base of every resource."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from import_export.exceptions import ImportError as RefusedImport
from import_export.resources import ModelResource

from signatories.hiding import shows_more
from signatories.history import log

from .choosing import column_for
from .files import Sheet
from .importing import Import


class SpreadsheetResource(ModelResource):
    """Columns of one model, found again by `import_id_fields`.

    Everything or nothing is imported; an identical import writes nothing. `required`
    names the columns that must be there, and filled in every row.
    """

    required = []

    class Meta:
        skip_unchanged = True
        report_skipped = False
        clean_model_instances = True
        use_transactions = True

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        for name, column in self.fields.items():
            column.bind(name, self._meta.model)
        self.fields = {name: self.fields[name] for name in self._meta.fields}

    @classmethod
    def field_from_django_field(cls, field_name, django_field, readonly):
        return column_for(django_field)

    @classmethod
    def get_display_name(cls):
        return cls._meta.model._meta.verbose_name_plural

    def get_queryset(self):
        """Return every record in the order of its key, with what its columns show."""
        related = [path for column in self.fields.values() for path in column.related]
        rows = self._meta.model._default_manager.select_related(*related)
        return rows.order_by(*self.order())

    def order(self):
        """Return the paths of the key, by which the rows are put in order."""
        return [
            path
            for name in self._meta.import_id_fields
            for path in self.fields[name].paths
        ]

    # Out

    def export(self, queryset=None, export_fields=None, **kwargs):
        """Return a Sheet of the records, read from the database as it is written."""
        rows = self.get_queryset() if queryset is None else self.chosen(queryset)
        columns = self.get_export_fields(export_fields)
        cells = (
            [column.export(row) for column in columns] for row in rows.iterator(1000)
        )
        return Sheet([column.heading for column in columns], enumerate(cells, 2))

    def chosen(self, queryset):
        """Return the records of `queryset`, or those that hang on its records.

        Without its order, annotations and joins, which are those of somebody's list.
        """
        model = queryset.model._meta.concrete_model
        paths = [
            column.attribute
            for column in self.fields.values()
            if getattr(column, "target", None) is model
        ]
        path = "pk" if model is self._meta.model else paths[0]
        wanted = queryset.order_by().values("pk")
        return self.get_queryset().filter(**{f"{path}__in": wanted})

    # In

    def import_data(
        self, dataset, dry_run=False, raise_errors=False, user=None, **kwargs
    ):
        """Bring in every row of a sheet, or none if one cannot be taken.

        `user` is the one who imports, for the history; `progress` is called with the
        number of rows done; a sheet of more than `most_rows` is refused. Returns
        import-export's Result; with `raise_errors` a bad row raises its ImportError.
        """
        with transaction.atomic():
            result = Import(
                self,
                Sheet.of(dataset),
                by=user,
                reason=reason_of(kwargs.get("file_name")),
                progress=kwargs.get("progress"),
                most_rows=kwargs.get("most_rows"),
            ).run()
            if dry_run or result.is_refused:
                transaction.set_rollback(True)
        if raise_errors and result.is_refused:
            raise first_refusal(result)
        return result

    def find(self, rows):
        """Give each row its record: the one with its key, or a new one."""
        keys = {row: self.key_of_row(row) for row in rows}
        known = {self.key_of(record): record for record in self.records_with(rows)}
        for row, key in keys.items():
            if key not in known:
                row.is_new = True
                known[key] = self._meta.model()
            row.record = known[key]

    @property
    def key_columns(self):
        return [self.fields[name] for name in self._meta.import_id_fields]

    def key_of(self, record):
        return tuple(column.key(column.get(record)) for column in self.key_columns)

    def key_of_row(self, row):
        return tuple(row.key(column) for column in self.key_columns)

    def records_with(self, rows):
        """Return the records that may have the keys of `rows`, and others."""
        columns = [column for column in self.key_columns if not column.field.null]
        lookups = {
            f"{column.attribute}__in": {row.key(column) for row in rows}
            for column in columns
        }
        return self.get_queryset().filter(**lookups) if rows else []

    def check(self, row, by):
        """Raise ValidationError where `by` may not do what the row wants.

        An old file must not show again what was hidden since.
        """
        if row.is_new or (by and by.has_perm("signatories.show_again")):
            return
        problems = {}
        for column in row.changed:
            before, after = row.before[column], column.text(column.get(row.record))
            if column.heading == "visibility" and shows_more(before, after):
                problems["visibility"] = _(
                    "It is not public. To show it again takes a reviewer."
                )
            if column.heading == "public_label" and before and not after:
                problems["public_label"] = _("To take off the label takes a reviewer.")
        if problems:
            raise ValidationError(problems)

    def create(self, records, *, by, reason):
        """Write new records and their history."""
        self._meta.model.objects.bulk_create(records)
        self.log(records, "+", by=by, reason=reason)

    def update(self, records, columns, *, by, reason):
        """Write what changed in `columns` of known records, and their history."""
        self._meta.model.objects.bulk_update(records, self.written_fields(columns))
        self.log(records, "~", by=by, reason=reason)

    def log(self, records, act, **who):
        # An old address is a record of the past itself.
        if hasattr(self._meta.model, "history"):
            log(records, act, **who)

    def written_fields(self, columns):
        """Return the names of what is written where `columns` changed."""
        names = {name for column in columns for name in column.field_names}
        if "visibility" in names:
            names.add("visible_from")
        if hasattr(self._meta.model, "updated_at"):
            names.add("updated_at")
        return names

    def forget(self, record):
        """Make a record new again whose writing was taken back."""
        record._state.adding = True
        if record._meta.pk.name == "id":
            record.pk = None

    def touches(self, record, is_new):
        """Return the keys of what has to be shown anew because of `record`."""
        return []

    def refresh(self, keys):
        """Work out anew from when the public sees what `touches` named."""


def reason_of(file_name):
    """Return what the history says of an import."""
    return (_("Import: %s") % file_name)[:100] if file_name else _("Import")


def first_refusal(result):
    if result.base_errors:
        return RefusedImport(result.base_errors[0].error)
    row = result.invalid_rows[0]
    return RefusedImport(row.error, number=row.number)
