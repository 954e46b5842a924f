import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

GUIDE = gettext_lazy("""
The site        http://127.0.0.1:%(port)s/
For editors     http://127.0.0.1:%(port)s/admin/
Sign in as      %(username)s
Password        %(password)s
A new password  DEBUG=1 .venv/bin/python manage.py changepassword %(username)s

Try first: look up the letter of 21 February 2020 on the site. Then sign in: the
desk leads to a list of 69 organisations and 7 people, ready to be pasted.
Stop with Ctrl-C; what you enter stays in data/.
""")


class Command(BaseCommand):
    help = _("Make an account to try the demonstration with, and say how to begin.")

    def add_arguments(self, parser):
        parser.add_argument("--username", default="editor")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--password-file",
            type=Path,
            default=settings.BASE_DIR / "data" / "demo-password",
            help=_("Where the password made the first time is kept to be shown again."),
        )

    def handle(self, *args, username, port, password_file, **options):
        user = editor(username, password_file)
        password = kept(password_file)
        if not user.check_password(password):
            password = _("the one you set")
        told = {"username": username, "port": port, "password": password}
        self.stdout.write(GUIDE % told)


def editor(username, password_file):
    """Return the account, made with a new password where there is none."""
    users = get_user_model().objects
    if user := users.filter(username=username).first():
        return user
    password_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    password_file.touch(mode=0o600)
    password_file.write_text(secrets.token_urlsafe(9) + "\n")
    return users.create_superuser(username, password=kept(password_file))


def kept(password_file):
    return password_file.read_text().strip() if password_file.exists() else ""
