"""Why an act on records' identity is refused, in words for the editor."""


class Refused(Exception):
    """The act makes no sense as things are; the message says why and what to do."""
