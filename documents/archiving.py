"""Copies of publications that are kept here: private unless released, and sealed."""

import hashlib

from django.db.models import Exists, OuterRef, Q

from .models import Publication, Signature


def seal(publication):
    """Set the SHA-256 of the archived file, "" where there is none. Does not save."""
    file = publication.archived_file
    publication.archived_sha256 = ""
    if file:
        # An upload is read on by whoever saves it, and must stay open for that.
        was_closed = file.closed
        digest = hashlib.sha256()
        for chunk in file.chunks():
            digest.update(chunk)
        if was_closed:
            file.close()
        publication.archived_sha256 = digest.hexdigest()


def released(at=None):
    """Return the publications whose archived file the public may have.

    Whoever is withheld or hidden may be named in the file: any of them closes it.
    """
    unseen = Signature.objects.filter(document=OuterRef("document")).exclude(
        Q(visibility="public", public_label="")
        & Q(signatory__visibility="public", signatory__public_label="")
    )
    publications = Publication.objects.public(at).filter(is_archive_released=True)
    return publications.exclude(archived_file="").exclude(Exists(unseen))
