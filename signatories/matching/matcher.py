"""Printed names against the registry, one outcome each."""

from django.utils.translation import gettext as _

from .answers import AUTO, NEW, REVIEW, Candidate, Evidence, Outcome
from .keys import printed_key


def match(queries, registry, context=None):
    """Return one Outcome for each Query, in order. Touches no database."""
    return [_answer(query, registry) for query in queries]


def _answer(query, registry):
    found = registry.by_key.get(printed_key(query.name), {})
    candidates = [
        Candidate(
            id, registry.records[id].slug, 1.0, text, [Evidence(True, _("same name"))]
        )
        for id, text in found.items()
    ]
    if not candidates:
        return Outcome(NEW, None, None, 0.0, _("no record comes near"))
    best = candidates[0]
    if len(candidates) > 1:
        reason = _("several records fit equally")
        return Outcome(REVIEW, best.id, best.slug, 0.5, reason, candidates[:5])
    country = registry.records[best.id].country
    if query.country and country and country != query.country:
        return Outcome(REVIEW, best.id, best.slug, 0.5, _("other country"), candidates)
    reason = _("same name; no other record comes near")
    return Outcome(AUTO, best.id, best.slug, best.score, reason, candidates)
