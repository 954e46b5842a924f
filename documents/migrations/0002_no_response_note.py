from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="no_response_note",
            field=models.CharField(
                blank=True,
                help_text="Why no answer is known of. Public.",
                max_length=300,
                verbose_name="where that is known from",
            ),
        ),
        migrations.AddField(
            model_name="historicaldocument",
            name="no_response_note",
            field=models.CharField(
                blank=True,
                help_text="Why no answer is known of. Public.",
                max_length=300,
                verbose_name="where that is known from",
            ),
        ),
    ]
