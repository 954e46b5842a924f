import pytest
from django.db import OperationalError, connection


@pytest.mark.django_db
def test_healthz_says_that_the_database_answers(client):
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"


def test_healthz_says_that_the_database_is_silent(client, monkeypatch):
    def refuse():
        raise OperationalError("no route to host")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    assert client.get("/healthz").status_code == 503


@pytest.mark.django_db
def test_healthz_answers_by_an_inner_address_without_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    response = client.get("/healthz", headers={"host": "10.0.0.7:8000"})

    assert response.status_code == 200
