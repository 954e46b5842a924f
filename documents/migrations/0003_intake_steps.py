import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_no_response_note"),
        ("signatories", "0002_search_trigrams"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="intake",
            name="matched_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="matched"),
        ),
        migrations.AddField(
            model_name="intake",
            name="url",
            field=models.URLField(
                blank=True, max_length=500, verbose_name="address on the web"
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "not looked up"),
                    ("sure", "one record fits"),
                    ("doubtful", "doubtful"),
                    ("new", "no record comes near"),
                ],
                max_length=8,
                verbose_name="what was found",
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="part",
            field=models.PositiveSmallIntegerField(
                default=1,
                help_text="Where a line holds several signatories.",
                verbose_name="part of the line",
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="same_as",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="repeats",
                to="documents.intakerow",
                verbose_name="same as",
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="touched_at",
            field=models.DateTimeField(
                blank=True, null=True, verbose_name="last touched"
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="touched_by",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty as long as only the machine has read it.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="last touched by",
            ),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="version",
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="intakerow",
            name="visibility",
            field=models.CharField(
                choices=[
                    ("public", "public"),
                    ("withheld", "name withheld"),
                    ("hidden", "hidden"),
                ],
                default="public",
                max_length=8,
                verbose_name="visibility",
            ),
        ),
        migrations.AlterField(
            model_name="intakerow",
            name="decision",
            field=models.CharField(
                choices=[
                    ("waiting", "waiting"),
                    ("linked", "linked"),
                    ("new", "new"),
                    ("same", "same as another line"),
                ],
                default="waiting",
                max_length=7,
                verbose_name="decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="intakerow",
            constraint=models.UniqueConstraint(
                fields=("intake", "first_line", "part"),
                name="documents_intakerow_line_unique",
                violation_error_message="This part of the line stands here already.",
            ),
        ),
    ]
