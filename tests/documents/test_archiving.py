import hashlib

import pytest
from django.core.files.base import ContentFile

from documents.admin.publications import PublicationAdmin
from documents.archiving import released, seal
from documents.models import Publication
from tests.factories import (
    make_document,
    make_draft,
    make_editor,
    make_organisation,
    make_publication,
    make_signature,
)

pytestmark = pytest.mark.django_db
CONTENT = b"%PDF harbour"


def make_archived(document, is_archive_released=True):
    publication = make_publication(document)
    publication.archived_file.save("letter.pdf", ContentFile(CONTENT), save=False)
    publication.archived_file.close()
    seal(publication)
    publication.is_archive_released = is_archive_released
    publication.save()
    return publication


def test_seal_is_the_sum_of_the_file():
    publication = make_archived(make_draft())

    assert publication.archived_sha256 == hashlib.sha256(CONTENT).hexdigest()


def test_seal_of_no_file_is_empty():
    publication = make_publication(make_draft(), archived_sha256="0" * 64)

    seal(publication)

    assert publication.archived_sha256 == ""


def test_released_file_of_a_public_letter_is_handed_out(client):
    publication = make_archived(make_document("Harbour", slug="harbour"))

    response = client.get("/documents/harbour/archive/1/")

    assert list(released()) == [publication]
    assert b"".join(response.streaming_content) == CONTENT
    assert response["Content-Disposition"] == 'attachment; filename="harbour-1.pdf"'
    letter = client.get("/documents/harbour/").content.decode()
    assert publication.archived_sha256 in letter


@pytest.mark.parametrize(
    "close",
    [
        lambda document: make_archived(document, is_archive_released=False),
        lambda document: [
            make_archived(document),
            make_signature(document, visibility="withheld"),
        ],
        lambda document: [
            make_archived(document),
            make_signature(document, make_organisation(visibility="hidden")),
        ],
        lambda document: [
            make_archived(document),
            make_signature(document, public_label="an escapee"),
        ],
    ],
)
def test_file_that_is_closed_answers_as_one_that_never_was(client, close):
    document = make_document("Harbour", slug="harbour")
    close(document)

    closed = client.get("/documents/harbour/archive/1/")
    never = client.get("/documents/harbour/archive/9/")

    told = closed.content.decode().replace("archive/1/", "archive/9/")
    assert (closed.status_code, told) == (404, never.content.decode())
    assert "Archived copy" not in client.get("/documents/harbour/").content.decode()


def test_file_of_a_draft_is_not_handed_out(client):
    make_archived(make_draft(slug="harbour"))

    assert client.get("/documents/harbour/archive/1/").status_code == 404


def test_admin_seals_what_an_editor_uploads(client):
    publication = make_publication(make_draft())
    client.force_login(make_editor())
    address = f"/admin/documents/publication/{publication.pk}/change/"
    form = client.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    for prefix in ("stated_counts", "quoted_people"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    data["archived_file"] = ContentFile(CONTENT, name="letter.pdf")
    data.pop("is_archive_released")

    client.post(address, data)

    publication.refresh_from_db()
    assert publication.archived_sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert "archived_sha256" in PublicationAdmin.readonly_fields
    assert Publication.objects.get().archived_file.name.startswith("archive/")
