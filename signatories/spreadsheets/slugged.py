"""Records that have an address: found by it, or by what they say, or made anew."""

from django.utils.translation import gettext as _

from signatories.slugs import readable_slug

from .columns import KEEP
from .resource import SpreadsheetResource


class SluggedResource(SpreadsheetResource):
    """A slug may be missing: then the record with the same `alike` columns is meant.

    `named_by` is the field a new slug is made from.
    """

    alike = []
    named_by = "name"

    class Meta:
        import_id_fields = ["slug"]

    def find(self, rows):
        given = {row: self.slug_of(row) for row in rows}
        silent = [row for row, slug in given.items() if not slug]
        known = self.everything().filter(slug__in=filter(None, given.values()))
        by_slug = {record.slug: record for record in known}
        by_look = self.records_like(silent, by_slug)
        for row in silent:
            row.likely_slug = self.new_slug(row, taken=lambda slug: False)
        taken = Taken(self.everything(), [row.likely_slug for row in silent])
        for row, slug in given.items():
            look = self.look(row)
            found = [by_slug[slug]] if slug in by_slug else []
            if not slug:
                found = by_look.get(look, [])
            if not found:
                row.record = self.new_record(row, slug, taken)
                row.is_new = True
                by_slug[row.record.slug] = row.record
                by_look.setdefault(look, []).append(row.record)
            elif len(found) > 1:
                row.fail("slug", _("%d records are alike: say which.") % len(found))
            else:
                row.record = found[0]
                self.check_living(row)

    def new_record(self, row, slug, taken):
        record = self._meta.model()
        slug = slug or row.likely_slug
        if row.likely_slug and taken(slug):
            slug = self.new_slug(row, taken)
        record.slug = slug
        taken.add(slug)
        return record

    def everything(self):
        """Return also those that no sheet shows: their addresses are theirs."""
        return self.get_queryset()

    def slug_of(self, row):
        slug = row.values.get(self.fields["slug"], KEEP)
        return "" if slug is KEEP else slug

    def look(self, row):
        return tuple(row.key(self.fields[name]) for name in self.alike)

    def records_like(self, rows, by_slug):
        """Return {look: records} of those that could be alike; `by_slug` are known."""
        columns = [self.fields[name] for name in self.alike]
        found = {}
        names = {self.stem(row) for row in rows}
        for candidate in self.candidates(names) if names else []:
            record = by_slug.setdefault(candidate.slug, candidate)
            look = tuple(column.key(column.get(record)) for column in columns)
            found.setdefault(look, []).append(record)
        return found

    def candidates(self, names):
        return self.get_queryset().filter(**{f"{self.named_by}__in": names})

    def stem(self, row):
        return row.values[self.fields[self.named_by]]

    def new_slug(self, row, taken):
        return readable_slug(self.stem(row), taken=taken)

    def check_living(self, row):
        survivor = getattr(row.record, "merged_into", None)
        if survivor:
            row.fail("slug", _("It was merged into “%s”: write that.") % survivor.slug)


class Taken:
    """Whether an address is in use, asked of the database once for most of a sheet."""

    def __init__(self, records, likely):
        self.records = records
        used = set(records.filter(slug__in=likely).values_list("slug", flat=True))
        self.known = {slug: slug in used for slug in likely}

    def __call__(self, slug):
        if slug not in self.known:
            self.known[slug] = self.records.filter(slug=slug).exists()
        return self.known[slug]

    def add(self, slug):
        self.known[slug] = True
