from django.db import migrations

INDEX = "documents_document_search_trgm"


def add_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE INDEX {INDEX} ON documents_document "
            "USING gin (search_key gin_trgm_ops)"
        )


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX IF EXISTS {INDEX}")


class Migration(migrations.Migration):
    """Search looks for words inside keys; only PostgreSQL can index that."""

    dependencies = [
        ("documents", "0004_document_search_key"),
        ("signatories", "0002_search_trigrams"),
    ]
    operations = [migrations.RunPython(add_index, drop_index)]
