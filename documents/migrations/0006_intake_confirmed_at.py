from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0005_search_trigrams"),
    ]

    operations = [
        migrations.AddField(
            model_name="intake",
            name="confirmed_at",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="what was found is confirmed"
            ),
        ),
    ]
