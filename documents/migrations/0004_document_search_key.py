from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_intake_steps")]
    operations = [
        migrations.AddField(
            model_name="document",
            name="search_key",
            field=models.TextField(blank=True, default="", editable=False),
        )
    ]
