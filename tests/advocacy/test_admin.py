"""Every admin there is: its list, its forms, its links."""

import pytest
from django.contrib import admin
from django.db.models import ForeignKey
from django.test import RequestFactory
from django.urls import reverse

from documents.models import (
    Addressee,
    Ask,
    BulkEdit,
    DocumentLink,
    Intake,
    IntakeRow,
    Issuer,
    QuotedPerson,
    Response,
    Topic,
)
from signatories.models import Identifier, Judgement, Merge, Redirect
from tests.factories import (
    make_campaign,
    make_coalition,
    make_country,
    make_document,
    make_editor,
    make_individual,
    make_membership,
    make_name,
    make_printed_line,
    make_publication,
    make_signature,
    make_stated_count,
)

pytestmark = pytest.mark.django_db

ADMINS = sorted(
    (
        model_admin
        for model, model_admin in admin.site._registry.items()
        if model._meta.app_label in {"documents", "signatories"}
    ),
    key=lambda model_admin: model_admin.opts.label_lower,
)
NAMES = [model_admin.opts.label_lower for model_admin in ADMINS]


@pytest.fixture
def editor(client):
    user = make_editor()
    client.force_login(user)
    return user


def make_one_of_each(number=1):
    """Make a record of every kind that has an admin, `number` tells them apart."""
    coalition = make_coalition(country=make_country())
    document = make_document(
        campaign=make_campaign(), occasion="Eve of the summit", summary_en="A summary"
    )
    signature = make_signature(document, coalition, country=make_country())
    person = make_individual(country=make_country())
    make_signature(document, person)
    make_name(coalition, f"하버 {number}", kind="translation", language="ko")
    Identifier.objects.create(signatory=coalition, scheme="ror", value=f"{number}")
    make_membership(coalition, make_coalition())
    line = make_printed_line(signature, country=make_country())
    make_stated_count(line.publication)
    publication = make_publication(document, publisher=coalition)
    QuotedPerson.objects.create(publication=publication, name="Ada")
    Issuer.objects.create(document=document, signatory=coalition)
    Addressee.objects.create(document=document, office="President")
    ask = Ask.objects.create(document=document, text_en="Answer us")
    Response.objects.create(document=document, responder="Office", ask=ask, text="No")
    earlier = make_document()
    DocumentLink.objects.create(document=document, target=earlier, kind="follows_up")
    document.topics.add(Topic.objects.create(slug=f"topic-{number}", name_en="Fish"))
    intake = Intake.objects.create(document=document, publication=line.publication)
    IntakeRow.objects.create(
        intake=intake, position=1, first_line=1, last_line=1, text="A", role="row"
    )
    Judgement.objects.create(first=coalition, second=person, verdict="different")
    Merge.objects.create(act="renamed", survivor=coalition)
    BulkEdit.objects.create(rows=[])
    Redirect.objects.create(kind="signatory", old_slug=f"old-{number}", slug="new")


@pytest.mark.parametrize("model_admin", ADMINS, ids=NAMES)
def test_admin_opens_its_list_and_forms(client, editor, model_admin):
    make_one_of_each()
    opts = model_admin.opts
    row = model_admin.model._default_manager.first()
    request = RequestFactory().get("/")
    request.user = editor
    may_add = model_admin.has_add_permission(request)

    listing = client.get(
        reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
    )
    adding = client.get(reverse(f"admin:{opts.app_label}_{opts.model_name}_add"))
    page = client.get(
        reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[row.pk]),
        follow=True,
    )

    assert (listing.status_code, page.status_code) == (200, 200)
    assert adding.status_code == (200 if may_add else 403)


@pytest.mark.parametrize("model_admin", ADMINS, ids=NAMES)
def test_admin_shows_the_history_of_its_record(client, editor, model_admin):
    make_one_of_each()
    opts = model_admin.opts
    row = model_admin.model._default_manager.first()

    response = client.get(
        reverse(f"admin:{opts.app_label}_{opts.model_name}_history", args=[row.pk]),
        follow=True,
    )

    assert response.status_code == 200
    assert b"style=" not in response.content


@pytest.mark.parametrize("model_admin", ADMINS, ids=NAMES)
def test_admin_finds_every_linked_record_by_typing(model_admin):
    request = RequestFactory().get("/")
    request.user = make_editor()
    forms = [model_admin, *model_admin.get_inline_instances(request)]

    chosen_from_all = [
        f"{type(form).__name__}.{field.name}"
        for form in forms
        for field in form.opts.get_fields()
        if isinstance(field, ForeignKey)
        or field.many_to_many
        and not field.auto_created
        if field.editable
        and field.name in form_fields(form, request)
        and field.name not in form.get_autocomplete_fields(request)
    ]

    assert chosen_from_all == []


def form_fields(form, request):
    if isinstance(form, admin.ModelAdmin):
        if not form.has_add_permission(request):
            return []
        return form.get_form(request).base_fields
    return form.get_formset(request).form.base_fields


@pytest.mark.parametrize("model_admin", ADMINS, ids=NAMES)
def test_admin_list_asks_no_more_for_more_rows(
    client, editor, model_admin, django_assert_num_queries
):
    opts = model_admin.opts
    address = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
    queries = QUERIES[opts.label_lower]
    client.get(address)

    make_one_of_each(1)
    with django_assert_num_queries(queries):
        client.get(address)
    make_one_of_each(2)
    make_one_of_each(3)
    with django_assert_num_queries(queries):
        client.get(address)


# The session, the user, the count twice, the rows; the rest are filters' counts.
QUERIES = {
    "documents.ask": 5,
    "documents.bulkedit": 6,
    "documents.campaign": 5,
    "documents.document": 17,
    "documents.intake": 6,
    "documents.intakerow": 9,
    "documents.printedline": 7,
    "documents.publication": 9,
    "documents.signature": 10,
    "documents.statedcount": 7,
    "documents.topic": 5,
    "signatories.country": 7,
    "signatories.identifier": 6,
    "signatories.individual": 10,
    "signatories.judgement": 8,
    "signatories.membership": 6,
    "signatories.merge": 7,
    "signatories.name": 11,
    "signatories.organisation": 10,
    "signatories.redirect": 6,
    "signatories.signatory": 9,
}
