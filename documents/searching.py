"""The words by which a letter is found, folded and stored where they are read."""

from signatories.folding import fold

from .models import Document


def index(documents):
    """Store the search keys of these documents where they differ.

    `documents` is a queryset. Every act that changes a title, an ask or a topic ends
    in `publishing.refresh`, which calls it.
    """
    changed = []
    for document in documents.prefetch_related("asks", "topics"):
        key = search_key(document)
        if key != document.search_key:
            document.search_key = key
            changed.append(document)
    Document.objects.bulk_update(changed, ["search_key"], batch_size=200)


def search_key(document):
    """Return titles, subject line, asks and topics of a document, in every language."""
    texts = [
        document.title,
        document.title_en,
        document.title_ko,
        document.subject_line,
        *(text for ask in document.asks.all() for text in (ask.text_en, ask.text_ko)),
        *(
            name
            for topic in document.topics.all()
            for name in (topic.name_en, topic.name_ko)
        ),
    ]
    # A line apart, so that no word is found across two texts.
    return "\n".join(filter(None, map(fold, texts)))
