from .bulk_edit import BulkEdit
from .campaign import Campaign
from .document import Document, DocumentLink, Issuer
from .exchange import Addressee, Ask, Response
from .intake import Intake, IntakeRow
from .publication import Publication, QuotedPerson, StatedCount
from .signature import PrintedLine, Signature
from .topic import Topic

__all__ = [
    "Addressee",
    "Ask",
    "BulkEdit",
    "Campaign",
    "Document",
    "DocumentLink",
    "Intake",
    "IntakeRow",
    "Issuer",
    "PrintedLine",
    "Publication",
    "QuotedPerson",
    "Response",
    "Signature",
    "StatedCount",
    "Topic",
]
