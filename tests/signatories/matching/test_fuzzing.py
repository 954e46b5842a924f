from hypothesis import given
from hypothesis import strategies as st

from signatories.matching import Query, Registry, match

from .registries import organisation, person

texts = st.text(max_size=60)
kinds = st.sampled_from(["", "organisation", "individual"])


@given(stored=st.lists(texts, max_size=6), printed=texts, kind=kinds)
def test_any_name_gets_an_answer(stored, printed, kind):
    records = [make(text) for text in stored for make in (organisation, person)]

    (outcome,) = match([Query(printed, "FR", kind)], Registry(records))

    assert outcome.decision in {"auto", "review", "new"}
    assert all(0 <= candidate.score <= 1 for candidate in outcome.candidates)
    assert all(candidate.evidence for candidate in outcome.candidates)


@given(name=st.from_regex(r"[A-Z][a-z]{3,9} [A-Z][a-z]{3,9} Pier", fullmatch=True))
def test_a_stored_name_finds_its_record(name):
    stored = organisation(name, "FR")

    (outcome,) = match([Query(name, "FR", "organisation")], Registry([stored]))

    assert (outcome.decision, outcome.record_id) == ("auto", stored.id)
