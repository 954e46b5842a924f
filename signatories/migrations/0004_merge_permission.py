from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("signatories", "0003_show_again_permission"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="signatory",
            options={
                "permissions": [
                    ("show_again", "Can make hidden names visible again"),
                    ("merge_signatory", "Can merge and split records"),
                ],
                "verbose_name": "signatory",
                "verbose_name_plural": "signatories",
            },
        ),
    ]
