import pytest

from signatories.matching import Context, Decision, Query, Registry, match, printed_key

from .registries import ask, facts, organisation, person


def test_an_empty_registry_makes_every_name_new():
    outcome = ask("Harbour Watch")

    assert (outcome.decision, outcome.record_id, outcome.slug) == ("new", None, None)
    assert outcome.reason == "no record comes near"
    assert outcome.candidates == []


def test_the_same_name_is_linked():
    watch = organisation("Harbour Watch", "FR")

    outcome = ask("HARBOUR WATCH", watch, country="FR")

    assert (outcome.decision, outcome.slug) == ("auto", watch.slug)
    assert (outcome.score, outcome.reason) == (1.0, "same name, same country")
    assert facts(outcome) == ["✓ same name", "✓ same country"]


@pytest.mark.parametrize(
    "printed",
    [
        "The Harbour and Tide Watch",
        "Harbour & Tide Watch, Inc.",
        "Harbour - Tide Watch",
        "Harbuor and Tide Watch",
        "Harbourtide Watch",
    ],
)
def test_small_differences_are_linked(printed):
    watch = organisation("Harbour and Tide Watch")
    others = [organisation("Pier Society"), organisation("Ebb Foundation")]

    outcome = ask(printed, watch, *others)

    assert (outcome.decision, outcome.slug) == ("auto", watch.slug)


def test_an_alias_is_linked_and_named():
    watch = organisation("Harbour Watch", "FR", "Vigie du port")

    outcome = ask("Vigie du Port", watch, country="FR")

    assert outcome.reason == "also known by this name, same country"
    assert outcome.candidates[0].matched_name == "Vigie du port"


def test_a_differing_country_waits_for_a_person():
    watch = organisation("Harbour Watch", "FR")

    outcome = ask("Harbour Watch", watch, country="DE")

    assert (outcome.decision, outcome.reason) == ("review", "other country")
    assert facts(outcome) == ["✓ same name", "≠ other country"]


def test_two_records_of_one_name_wait_for_a_person():
    first, second = organisation("Harbour Watch"), organisation("Harbour Watch")

    outcome = ask("Harbour Watch", first, second)

    assert (outcome.decision, outcome.reason) == ("review", "several records fit")
    assert {c.id for c in outcome.candidates} == {first.id, second.id}


def test_the_printed_country_tells_namesakes_apart():
    french, german = organisation("Tide Watch", "FR"), organisation("Tide Watch", "DE")

    outcome = ask("Tide Watch", french, german, country="DE")

    assert (outcome.decision, outcome.slug) == ("auto", german.slug)


@pytest.mark.parametrize("printed", ["Harbour Watch Lyon", "Harbour", "Watch"])
def test_a_part_of_a_name_is_never_linked(printed):
    outcome = ask(printed, organisation("Harbour Watch", "FR"), country="FR")

    assert outcome.decision != "auto"


def test_a_section_in_another_country_waits_for_a_person():
    watch = organisation("Harbour Watch", "GB")

    outcome = ask("Harbour Watch Poland", watch)

    assert (outcome.decision, outcome.reason) == ("review", "other country")
    assert facts(outcome) == ["≠ “Poland” not in its name", "≠ other country"]


def test_an_exact_name_elsewhere_casts_doubt_on_the_national_section():
    section = organisation("Harbour Watch USA", "US")
    parent = organisation("Harbour Watch", "GB")

    outcome = ask("Harbour Watch", section, parent, country="US")

    assert outcome.decision == "review"
    assert {c.id for c in outcome.candidates} == {section.id, parent.id}


@pytest.mark.parametrize(
    "printed",
    ["Salt Pier Poland", "Polish Salt Pier", "SP – Salt Pier", "Salt Pier (SP)"],
)
def test_its_own_country_or_acronym_beside_the_name_makes_no_difference(printed):
    pier = organisation("Salt Pier", "PL")

    assert ask(printed, pier, country="PL").decision == "auto"


def test_a_slip_in_a_small_word_makes_no_difference():
    keepers = organisation("Society for Lighthouse Keepers")

    assert ask("Society fro Lighthouse Keepers", keepers).decision == "auto"
    assert ask("Society FRO Lighthouse Keepers", keepers).decision == "review"


def test_a_word_that_stands_elsewhere_is_no_slip():
    northern = organisation("Northern Tide Command")
    others = [organisation("Southern Ebb"), organisation("Southern Pier")]

    assert ask("Southern Tide Command", northern, *others).decision != "auto"


def test_a_name_that_many_have_needs_a_country():
    ministry = organisation("Ministry of Justice", "FR")

    assert ask("Ministry of Justice", ministry).decision == "review"
    assert ask("Ministry of Justice", ministry, country="FR").decision == "auto"


def test_a_stored_acronym_is_linked():
    watch = organisation("Harbour Watch", "FR", ("HAWA", "acronym", ""))

    outcome = ask("HAWA", watch, country="FR")

    assert (outcome.decision, outcome.reason) == ("auto", "its acronym, same country")


def test_a_shared_acronym_waits_for_a_person():
    records = [
        organisation("Harbour Watch", "FR", ("HAWA", "acronym", "")),
        organisation("Hands Wanted", "DE", ("HAWA", "acronym", "")),
    ]

    assert ask("HAWA", *records).decision == "review"


def test_an_acronym_is_derived_but_not_trusted_without_a_country():
    watch = organisation("Society of Tide and Ebb Keepers", "FR")

    outcome = ask("STEK", watch)

    assert (outcome.decision, outcome.slug) == ("review", watch.slug)
    assert facts(outcome) == ["✓ its initials make the printed acronym"]


@pytest.mark.parametrize("printed", ["STEKSAIL", "STES"])
def test_an_acronym_that_only_resembles_the_initials_is_never_linked(printed):
    keepers = organisation("Society of Tide Ebb Keepers of Skye", "FR")

    outcome = ask(printed, keepers, country="FR")

    assert outcome.decision != "auto"
    assert facts(outcome)[0] == "✓ its initials resemble the printed acronym"


@pytest.mark.parametrize(
    "printed",
    ["LIGHTHOUSE Ada", "Lighthouse, Ada", "Dr. Ada Lighthouse", "Ada Lighthuose"],
)
def test_people_are_linked_in_either_order(printed):
    ada = person("Ada Lighthouse")

    outcome = ask(printed, ada, kind="individual")

    assert (outcome.decision, outcome.slug) == ("auto", ada.slug)


@pytest.mark.parametrize("printed", ["A. Lighthouse", "Ada Beacon Lighthouse"])
def test_a_name_shortened_or_left_out_needs_the_country(printed):
    ada = person("Ada Lighthouse", "FR")

    assert ask(printed, ada, kind="individual").decision == "review"
    assert ask(printed, ada, kind="individual", country="FR").decision == "auto"


def test_a_middle_initial_makes_no_difference():
    ada = person("Ada Lighthouse", "FR")

    assert ask("Ada B. Lighthouse", ada, kind="individual").decision == "auto"


def test_a_left_out_name_is_another_person_where_family_names_are_few():
    bora = person("Kim Bo Ra", "KR")

    outcome = ask("Kim Bo", bora, kind="individual", country="KR")

    assert outcome.decision == "review"


def test_another_order_of_three_names_is_another_person():
    person_of_three = person("Kim Bo Ra", "KR")

    outcome = ask("Bo Kim Ra", person_of_three, kind="individual", country="KR")

    assert outcome.decision == "review"


def test_a_person_is_offered_across_scripts():
    bora = person("Shim Bo-ra")

    outcome = ask("심보라", bora, kind="individual")

    assert [c.id for c in outcome.candidates] == [bora.id]
    assert outcome.decision != "auto"


def test_a_kind_looks_only_at_its_own():
    outcome = ask("Ada Lighthouse", person("Ada Lighthouse"), kind="organisation")

    assert outcome.decision == "new"


def decision(printed, record, verdict="same", country="", is_by_machine=False):
    return Decision(printed_key(printed), country, record.id, verdict, is_by_machine)


def test_what_a_person_decided_comes_first():
    watch, other = organisation("Harbour Watch"), organisation("Ebb and Flow")

    outcome = ask(
        "harbour watch", watch, other, judgements=[decision("Harbour Watch", other)]
    )

    assert (outcome.decision, outcome.slug) == ("auto", other.slug)
    assert outcome.reason == "decided before"


def test_not_the_same_is_never_asked_again():
    watch = organisation("Harbour Watch")
    verdict = decision("Harbour Watch", watch, "different")

    outcome = ask("Harbour Watch", watch, judgements=[verdict])

    assert (outcome.decision, outcome.candidates) == ("new", [])


def test_a_verdict_holds_for_its_country_only():
    watch = organisation("Harbour Watch")
    verdict = decision("Harbour Watch", watch, "different", country="DE")

    assert ask("Harbour Watch", watch, judgements=[verdict]).decision == "auto"


def test_a_machine_never_outranks_a_person():
    watch, other = organisation("Harbour Watch"), organisation("Ebb and Flow")
    verdicts = [
        decision("Harbour Watch", watch, "different"),
        decision("Harbour Watch", watch, "same", is_by_machine=True),
    ]

    outcome = ask("Harbour Watch", watch, other, judgements=verdicts)

    assert outcome.decision == "new"


def test_a_machine_cannot_rule_out_but_casts_doubt():
    watch = organisation("Harbour Watch")
    verdict = decision("Harbour Watch", watch, "different", is_by_machine=True)

    assert ask("Harbour Watch", watch, judgements=[verdict]).decision == "review"


def test_two_meanings_decided_wait_for_a_person():
    watch, other = organisation("Harbour Watch"), organisation("Ebb and Flow")
    verdicts = [decision("Watch", watch), decision("Watch", other)]

    outcome = ask("Watch", watch, other, judgements=verdicts)

    assert (outcome.decision, outcome.reason) == (
        "review",
        "decided differently before",
    )


def test_trouble_within_the_list_is_told():
    watch = organisation("Harbour Watch")
    names = ["Harbour Watch", "harbour watch", "The Harbour Watch", "Salt Pier"]

    outcomes = match([Query(name) for name in names], Registry([watch]))

    assert [outcome.warnings for outcome in outcomes] == [
        [
            "the same name stands in this list twice",
            "another row means the same record",
        ],
        [
            "the same name stands in this list twice",
            "another row means the same record",
        ],
        ["another row means the same record"],
        [],
    ]


def test_who_already_signed_is_told():
    watch = organisation("Harbour Watch")
    context = Context(campaign=frozenset([watch.id]), signing=frozenset([watch.id]))

    outcome = ask("Harbour Watch", watch, context=context)

    assert outcome.warnings == ["already under this letter"]
    assert facts(outcome) == [
        "✓ same name",
        "✓ signed other letters of this campaign",
        "✓ already under this letter",
    ]


def test_at_most_five_are_offered():
    records = [organisation("Harbour Watch", country) for country in "ABCDEFG"]

    assert len(ask("Harbour Watch", *records).candidates) == 5


@pytest.mark.parametrize(
    "printed", ["", "…", "\x00", "\ud800", "a" * 10_000, "等" * 3000]
)
def test_rubbish_is_new(printed):
    outcome = ask(printed, organisation("Harbour Watch"), person("Ada Lighthouse"))

    assert outcome.decision == "new"


def test_what_differs_is_told_in_the_words_as_written():
    parent = organisation("International Federation of Lighthouse Keepers", "FR")

    outcome = ask("Federation of Lighthouse Painters", parent, country="DE")

    assert facts(outcome) == [
        "≠ “Painters” not in its name",
        "≠ “International”, “Keepers” besides",
        "≠ other country",
    ]


def test_sharing_only_words_that_all_have_is_not_near():
    watch = organisation("Human Rights Watch", "FR")

    outcome = ask("Human Rights Foundation", watch, country="FR")

    assert outcome.decision == "new"
    assert [candidate.id for candidate in outcome.candidates] == [watch.id]


def test_the_own_acronym_beside_the_name_is_told():
    pier = organisation("Salt Pier")

    outcome = ask("SP – Salt Pier", pier)

    assert facts(outcome) == ["✓ same name, and “SP” is its acronym"]
