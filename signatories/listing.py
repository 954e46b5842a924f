"""The columns of what can be downloaded: lists of signatories and of countries."""

from .downloads import Column

NAMED = [
    Column("signatory", lambda row: row.slug),
    Column("name", lambda row: row.name),
]
SIGNING = [
    Column("letters", lambda row: row.letter_count),
    Column("first_signed", lambda row: row.first_signed),
    Column("last_signed", lambda row: row.last_signed),
]
PLACED = [
    Column("country", lambda row: row.country_id),
    Column("country_name", lambda row: row.country and str(row.country)),
]

ORGANISATION_COLUMNS = [
    *NAMED,
    *PLACED,
    Column("is_coalition", lambda row: "yes" if row.is_coalition else "no"),
    *SIGNING,
    Column("website", lambda row: row.website or None),
]
INDIVIDUAL_COLUMNS = [*NAMED, *SIGNING]
COALITION_COLUMNS = [
    *NAMED,
    *PLACED,
    Column(
        "members",
        lambda row: row.member_count if row.has_members_recorded else None,
    ),
    *SIGNING,
]
COUNTRY_COLUMNS = [
    Column("country", lambda row: row.code),
    Column("name", lambda row: str(row)),
    Column("region", lambda row: row.region or None),
    Column("subregion", lambda row: row.subregion or None),
    Column("organisations", lambda row: row.organisation_count),
    Column("signatures", lambda row: row.signature_count),
    Column("letters_signed", lambda row: row.letter_count),
    Column("letters_concerning", lambda row: row.concerning_count),
]
