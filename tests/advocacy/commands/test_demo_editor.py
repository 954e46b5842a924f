from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo_editor(tmp_path):
    def run():
        out = StringIO()
        path = tmp_path / "data" / "password"
        call_command("demo_editor", port=8123, password_file=path, stdout=out)
        return path.read_text().strip(), out.getvalue()

    return run


def test_account_is_made_with_the_password_that_is_printed(demo_editor, client):
    password, printed = demo_editor()

    assert f"Password        {password}\n" in printed
    assert "http://127.0.0.1:8123/admin/" in printed
    assert client.login(username="editor", password=password)


def test_second_run_prints_the_same_password(demo_editor):
    first = demo_editor()

    assert demo_editor() == first
    assert get_user_model().objects.count() == 1


def test_password_that_was_changed_is_neither_printed_nor_replaced(demo_editor):
    old, _ = demo_editor()
    user = get_user_model().objects.get()
    user.set_password("a new one of their own")
    user.save()

    _, printed = demo_editor()

    assert old not in printed
    assert get_user_model().objects.get().check_password("a new one of their own")
