"""From a pasted list to its records: 500 lines against 10,000 signatories."""

import random
from time import perf_counter

from django.contrib.auth import get_user_model

from documents.intake.adding import add_list
from documents.intake.confirming import confirm
from documents.intake.deciding import accept_new, make_new
from documents.intake.offering import match_rows
from documents.intake.starting import start_intake
from documents.reading import read_text
from signatories.models import Country, Name, Signatory
from signatories.naming import sort_key
from tests.benchmarks import Figure

LINES, RECORDS = 500, 10_000
SORTS = [
    "Society",
    "Watch",
    "Trust",
    "Group",
    "Network",
    "Forum",
    "Alliance",
    "Centre",
    "League",
    "Committee",
]
BONDS = ["for", "of", "in", "against", "with"]
SOUNDS = [
    "ba",
    "den",
    "fir",
    "gol",
    "hua",
    "jin",
    "kor",
    "lam",
    "mis",
    "nor",
    "pel",
    "rua",
    "san",
    "tev",
    "wil",
    "yor",
]
PLACES = ["France", "Germany", "Japan", "Nepal", "Norway", "Chile", "Kenya", "India"]
CODES = ["FR", "DE", "JP", "NP", "NO", "CL", "KE", "IN"]


def measure():
    chance = random.Random(2020)
    editor = get_user_model().objects.create_user("bench")
    store_countries()
    names = invent(chance, RECORDS + LINES // 2)
    store(names[:RECORDS])
    text = block(chance, names)
    read_text(text)
    yield from time_the_page(text, editor)


def time_the_page(text, editor):
    started = perf_counter()
    intake, _is_new = start_intake(by=editor, text=text)
    read = perf_counter()
    confirm(intake, by=editor, letter={"title": "Bench"}, publication={})
    confirmed = perf_counter()
    match_rows(intake, by=editor)
    matched = perf_counter()
    for row in intake.rows.doubtful_names():
        make_new(intake, row.key, by=editor, seen=row.version)
    accept_new(intake, by=editor)
    decided = perf_counter()
    add_list(intake, by=editor, publish=True, is_complete=True)
    added = perf_counter()
    read_and_matched = read - started + matched - confirmed
    yield Figure(
        what="500 lines read and matched against 10,000 signatories",
        value=read_and_matched,
        unit="s",
        at_most=2,
    )
    yield Figure(what="of which reading", value=read - started, unit="s")
    yield Figure(what="of which matching", value=matched - confirmed, unit="s")
    yield Figure(what="500 lines added, with history", value=added - decided, unit="s")


def store_countries():
    pairs = zip(CODES, PLACES, strict=True)
    Country.objects.bulk_create(
        Country(code=code, name=place, name_ko=place) for code, place in pairs
    )


def invent(chance, number):
    """Return distinct names of two rare words and two that many others have."""
    names = {}
    while len(names) < number:
        words = [word(chance), chance.choice(SORTS), chance.choice(BONDS), word(chance)]
        names[" ".join(words)] = None
    return list(names)


def word(chance):
    return "".join(chance.choice(SOUNDS) for _ in range(3)).capitalize()


def store(names):
    records = Signatory.objects.bulk_create(
        Signatory(
            kind="organisation",
            name=name,
            slug=f"record-{number}",
            sort_key=sort_key(name),
            country_id=CODES[number % len(CODES)],
        )
        for number, name in enumerate(names)
    )
    Name.objects.bulk_create(
        Name(
            signatory=one,
            text=one.name,
            kind="preferred",
            search_key=sort_key(one.name),
        )
        for one in records
    )


def block(chance, names):
    """Return a list of which half is on record."""
    known = chance.sample(names[:RECORDS], LINES // 2)
    printed = [*known, *names[RECORDS:]]
    chance.shuffle(printed)
    return "\n".join(f"{name}, {chance.choice(PLACES)}" for name in printed)
