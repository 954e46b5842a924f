"""Sheets in tests: what a resource writes, and what becomes of what it is given."""

import io

from signatories.spreadsheets import CSV, SpreadsheetError


def written(resource, file_format=CSV):
    """Return the bytes of every record of a resource class."""
    sheet = resource().export()
    stream = io.BytesIO()
    file_format().write(sheet.headings, sheet, stream)
    return stream.getvalue()


def bring(resource, content, file_format=CSV, **options):
    """Import text or bytes through a resource class; return import-export's Result."""
    if isinstance(content, str):
        content = content.encode()
    return resource().import_data(file_format().create_dataset(content), **options)


def complaints(result):
    """Return every reason why nothing was imported, as the command prints it."""
    return [str(error.error) for error in result.base_errors] + [
        f"{row.number} {heading}: {reason}"
        for row in result.invalid_rows
        for heading, reasons in row.error_dict.items()
        for reason in reasons
    ]


def outcome(result):
    """Return how many rows were new, changed and unchanged."""
    assert complaints(result) == []

    return tuple(result.totals[kind] for kind in ("new", "update", "skip"))


def refusal(file_format, content):
    """Return in which words a file is refused, reading it to its end."""
    try:
        sheet = file_format().create_dataset(content)
        list(sheet.rows)
    except SpreadsheetError as error:
        return str(error)
    return ""
