"""Every address of the admin, tried by staff who may not, and by staff who only look."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission

from documents.models import BulkEdit
from signatories.models import Identifier, Judgement, Merge, Signatory
from tests import leaks
from tests.factories import make_user

pytestmark = pytest.mark.django_db
OPEN_TO_STAFF = {"index", "login", "logout", "jsi18n"} | {
    "password_change",
    "password_change_done",
}
# What no button says but every form may hold.
POSTED = {
    "act": "add",
    "action": "delete_selected",
    "post": "yes",
    "visibility": "hidden",
    "confirmed": "{}",
    "text": "Geheim",
    "scheme": "ror",
    "value": "Geheim",
    "name_en": "Geheim",
    "name": "Geheim",
    "kind": "alias",
}


def patterns(urls, prefix=""):
    for url in urls:
        route = prefix + str(url.pattern)
        if hasattr(url, "url_patterns"):
            yield from patterns(url.url_patterns, route)
        elif url.name not in OPEN_TO_STAFF:
            yield route


def addresses():
    """Return (address, key) for every pattern of the admin, filled with real keys."""
    models = {
        f"{model._meta.app_label}/{model._meta.model_name}/": model
        for model in admin.site._registry
    }
    found = []
    for route in patterns(admin.site.get_urls()):
        named = re.match(r"\w+/\w+/", route)
        key, version = keys_of(models.get(named and named[0]))
        route = re.sub(r"\(\[\^/\]\+\)", str(version), route)
        route = re.sub(r"<[^>]*>", str(key), re.sub(r"[\^$]", "", route))
        for act in ("publish", "retract"):
            filled = re.sub(r"\(\?P[^)]*\)", act, route)
            found.append((f"/admin/{filled}", key))
    return list(dict.fromkeys(found))


def keys_of(model):
    """Return the keys of the first record and of the latest version of it."""
    record = model and model._default_manager.order_by("pk").first()
    if record is None:
        return 1, 1
    latest = record.history.first() if hasattr(record, "history") else None
    return record.pk, latest.pk if latest else 1


def try_all(client):
    """Return {address: statuses of looking at it and of posting to it}."""
    return {
        address: (
            client.get(f"{address}?pk={key}").status_code,
            client.post(
                address, {**POSTED, "pk": key, "_selected_action": key}
            ).status_code,
        )
        for address, key in addresses()
    }


def everything():
    models = [*apps.get_app_config("signatories").get_models()]
    models += apps.get_app_config("documents").get_models()
    return {model: list(model.objects.order_by("pk").values()) for model in models}


@pytest.fixture
def world():
    leaks.hide_among(*leaks.make_open_site())
    somebody = Signatory.objects.first()
    BulkEdit.objects.create(rows=[])
    Merge.objects.create(act="renamed", survivor=somebody)
    Judgement.objects.create(printed_key="x", signatory=somebody, verdict="same")
    Identifier.objects.create(signatory=somebody, scheme="ror", value="1")


def test_no_address_is_open_to_staff_without_permission(client, world):
    client.force_login(make_user(is_staff=True))
    before = everything()

    answers = try_all(client)

    # 302: Django's own, from an address without "change/", and back to the desk.
    let_in = {
        address
        for address, statuses in answers.items()
        if not set(statuses) <= {302, 403, 404, 405}
    }
    assert let_in == set()
    assert everything() == before


def test_who_may_only_look_changes_nothing(client, world):
    user = make_user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    before = everything()

    answers = try_all(client)

    assert {status for status, _posted in answers.values()} <= {200, 302, 403, 404, 405}
    assert everything() == before


def test_public_address_of_a_record_is_not_told_to_all_staff(client, world):
    client.force_login(make_user(is_staff=True))

    asked = [client.get(f"/admin/r/{kind}/1/").status_code for kind in range(1, 60)]

    assert set(asked) == {404}


@pytest.mark.parametrize("page", ["change", "history"])
def test_kind_of_a_signatory_is_not_told_to_all_staff(client, world, page):
    client.force_login(make_user(is_staff=True))
    key = Signatory.objects.first().pk

    assert client.get(f"/admin/signatories/signatory/{key}/{page}/").status_code == 403
