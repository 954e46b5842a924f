from . import campaigns, documents, intakes, publications, signatures

__all__ = ["campaigns", "documents", "intakes", "publications", "signatures"]
