from django.db import migrations

INDEX = "signatories_name_search_trgm"


def add_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        schema_editor.execute(
            f"CREATE INDEX {INDEX} ON signatories_name "
            "USING gin (search_key gin_trgm_ops)"
        )


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX IF EXISTS {INDEX}")


class Migration(migrations.Migration):
    """Search looks for words inside keys; only PostgreSQL can index that."""

    dependencies = [("signatories", "0001_initial")]
    operations = [migrations.RunPython(add_index, drop_index)]
