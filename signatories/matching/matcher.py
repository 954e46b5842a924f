"""Printed names against the registry, one outcome each."""

from collections import defaultdict
from functools import partial

from django.utils.translation import gettext as _

from .answers import AUTO, NEW, Candidate, Context, Outcome
from .deciding import decide
from .keys import printed_key
from .remembering import remembered
from .sighting import sightings
from .wording import evidence, reason

OFFERED = 5


def match(queries, registry, context=None):
    """Return one Outcome for each Query, in order. Touches no database.

    What was decided before comes first. Trouble within the list (a name twice, two
    rows for one record, a record that already signed) stands in `warnings`.
    """
    context = context or Context()
    outcomes = [_answer(query, registry, context) for query in queries]
    _warn_of_repeated_names(queries, outcomes)
    _warn_of_shared_records(outcomes, context)
    return outcomes


def _answer(query, registry, context):
    memory = remembered(query, registry)
    seen = sightings(query, registry, memory)
    verdict = decide(query, seen, registry.shelves, memory)
    candidates = [_candidate(query, sighting, context) for sighting in seen[:OFFERED]]
    if verdict.decision == NEW:
        return Outcome(NEW, None, None, 0.0, reason(verdict), candidates)
    best = candidates[0]
    return Outcome(
        verdict.decision, best.id, best.slug, best.score, reason(verdict), candidates
    )


def _candidate(query, sighting, context):
    return Candidate(
        sighting.record.id,
        sighting.record.slug,
        round(sighting.likeness.score, 3),
        sighting.name.text,
        partial(evidence, query, sighting, context),
    )


def _warn_of_repeated_names(queries, outcomes):
    rows = defaultdict(list)
    for query, outcome in zip(queries, outcomes, strict=True):
        rows[printed_key(query.name), query.country].append(outcome)
    for same in rows.values():
        if len(same) > 1:
            for outcome in same:
                outcome.warnings.append(_("the same name stands in this list twice"))


def _warn_of_shared_records(outcomes, context):
    rows = defaultdict(list)
    for outcome in outcomes:
        if outcome.decision == AUTO:
            rows[outcome.record_id].append(outcome)
    for record_id, linked in rows.items():
        for outcome in linked:
            if len(linked) > 1:
                outcome.warnings.append(_("another row means the same record"))
            if record_id in context.signing:
                outcome.warnings.append(_("already under this letter"))
