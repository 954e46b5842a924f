"""What an editor sees of signatories in a spreadsheet."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import showing
from .models import Country, Identifier, Membership, Name, Redirect, Signatory
from .naming import is_told_by_address, save_names, save_signatories, sort_key
from .slugs import opaque_slug
from .spreadsheets import SluggedResource, SpreadsheetResource


class CountryResource(SpreadsheetResource):
    required = ["code", "name", "name_ko"]

    class Meta:
        model = Country
        import_id_fields = ["code"]
        fields = [
            "code",
            "name",
            "name_ko",
            "display_name",
            "display_name_ko",
            "region",
            "subregion",
        ]


class SignatoryResource(SluggedResource):
    """Organisations and people. Merged records are left to the backup.

    `kinds` are those that may be brought in, where not both may.
    """

    required = ["kind", "name"]
    alike = ["kind", "name", "country"]

    def __init__(self, kinds=None, **kwargs):
        super().__init__(**kwargs)
        self.kinds = kinds

    class Meta:
        model = Signatory
        fields = [
            "slug",
            "kind",
            "name",
            "country",
            "is_coalition",
            "website",
            "summary",
            "has_members_recorded",
            "page_basis",
            "visibility",
            "public_label",
            "listed_at",
            "note",
        ]

    def get_queryset(self):
        return super().get_queryset().unmerged()

    def everything(self):
        return super().get_queryset().select_related("merged_into")

    def candidates(self, names):
        keys = {sort_key(name) for name in names}
        return self.get_queryset().filter(sort_key__in=keys)

    def new_slug(self, row, taken):
        if row.values[self.fields["kind"]] == Signatory.Kind.INDIVIDUAL:
            return opaque_slug(taken=taken)
        return super().new_slug(row, taken)

    def check(self, row, by):
        super().check(row, by)
        self.check_kind(row)
        person = row.record
        asked = {self.fields["kind"], self.fields["page_basis"]} & set(row.changed)
        if (row.is_new or asked) and is_told_by_address(person):
            words = _("It spells the name, which no address of a person's page may do.")
            raise ValidationError({"slug": words})

    def check_kind(self, row):
        """Raise ValidationError where a record is, or was, of a kind not asked for."""
        kinds = {row.record.kind}
        if not row.is_new:
            kinds.add(row.before.get(self.fields["kind"], row.record.kind))
        if self.kinds is not None and not kinds <= set(self.kinds):
            words = _("Your account may not write records of this kind.")
            raise ValidationError({"kind": words})

    def create(self, records, **log):
        save_signatories(records, **log)

    def update(self, records, columns, **log):
        save_signatories(records, changed=self.written_fields(columns), **log)

    def touches(self, record, is_new):
        # Nothing hangs on a new record yet: only an editor's listing shows it.
        return [] if is_new and not record.listed_at else [record.pk]

    def refresh(self, keys):
        showing.refresh_changed(keys)


class NameResource(SpreadsheetResource):
    """Names. The preferred one is given by the signatory; only its details are here."""

    required = ["signatory", "text"]

    class Meta:
        model = Name
        import_id_fields = ["signatory", "text", "kind", "language"]
        fields = [
            "signatory",
            "text",
            "kind",
            "language",
            "script",
            "starts_on",
            "ends_on",
            "source",
            "is_from_print",
        ]

    def key_of(self, record):
        return the_one_preferred(*super().key_of(record))

    def key_of_row(self, row):
        return the_one_preferred(*super().key_of_row(row))

    def records_with(self, rows):
        signatories = {row.key(self.fields["signatory"]) for row in rows}
        return self.get_queryset().filter(signatory__in=signatories)

    def check(self, row, by):
        super().check(row, by)
        name = row.record
        if name.kind == Name.Kind.PREFERRED and name.text != name.signatory.name:
            words = _(
                "The record's name is “%s”. Change it in the list of signatories."
            )
            raise ValidationError({"text": words % name.signatory.name})

    def create(self, records, **log):
        save_names(records, **log)

    def touches(self, record, is_new):
        # What has no public signatory is not public, and was not before.
        return [record.signatory_id] if record.signatory.visible_from else []

    def refresh(self, keys):
        keys = sorted(keys)
        for start in range(0, len(keys), showing.BATCH):
            showing.refresh_names(keys[start : start + showing.BATCH])


def the_one_preferred(signatory, text, kind, language):
    """Return a name's key: of preferred names there is one, in whatever language."""
    if kind == Name.Kind.PREFERRED:
        return signatory, kind
    return signatory, text, kind, language


class IdentifierResource(SpreadsheetResource):
    required = ["signatory", "scheme", "value"]

    class Meta:
        model = Identifier
        import_id_fields = ["signatory", "scheme", "value"]
        fields = ["signatory", "scheme", "value"]


class MembershipResource(SpreadsheetResource):
    required = ["coalition", "member"]

    class Meta:
        model = Membership
        import_id_fields = ["coalition", "member", "starts_on"]
        fields = [
            "coalition",
            "member",
            "starts_on",
            "ends_on",
            "role",
            "source",
            "source_url",
            "sourced_on",
            "visibility",
            "note",
        ]

    def touches(self, record, is_new):
        return [record.coalition_id, record.member_id]

    def refresh(self, keys):
        showing.refresh(keys)


class RedirectResource(SpreadsheetResource):
    """Old addresses, so that what people cite outlives a move to another database."""

    required = ["kind", "old_slug", "slug"]

    class Meta:
        model = Redirect
        import_id_fields = ["kind", "old_slug"]
        fields = ["kind", "old_slug", "slug"]
