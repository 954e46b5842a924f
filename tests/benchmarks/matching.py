"""Names against registries of several sizes, beside rapidfuzz over the same names.

The peer does what its `cdist` does with `token_sort_ratio` and one worker, but needs
no numpy: names are folded and their words sorted beforehand, then each printed one is
compared with all.
"""

import random
import resource
import time

from rapidfuzz import fuzz, process

from signatories.folding import fold
from signatories.matching import Query, Record, Registry, match
from signatories.models import Country, Name, Signatory

from . import Figure

SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "du",
    "fa",
    "fi",
    "go",
    "ka",
    "ke",
    "li",
    "lo",
    "ma",
    "me",
    "mi",
    "na",
    "no",
    "pa",
    "po",
    "ra",
    "re",
    "ri",
    "sa",
    "se",
    "ta",
    "ti",
    "va",
    "vo",
    "zu",
]
BODIES = [
    "Association",
    "Institute",
    "University",
    "Foundation",
    "Ministry",
    "Centre",
    "Council",
    "Network",
    "Society",
    "Union",
]
FIELDS = [
    "Health",
    "Education",
    "Science",
    "Development",
    "Justice",
    "Women",
    "Peace",
    "Trade",
    "Energy",
    "Law",
]
COUNTRIES = ["DE", "FR", "GB", "JP", "KR", "US"]


def invented_names(count, seed=1):
    """Return names that share common words and differ in rarer ones."""
    draw = random.Random(seed)
    places = ["".join(draw.choices(SYLLABLES, k=3)).title() for _ in range(count // 5)]
    return [
        f"{draw.choice(places)} {draw.choice(BODIES)} of {draw.choice(FIELDS)} "
        f"and {draw.choice(places)} {draw.choice(FIELDS)}"
        for _ in range(count)
    ]


def printed(names, count, seed=2):
    """Return queries: a third as stored, a third misspelt, a third unknown."""
    draw = random.Random(seed)
    strangers = invented_names(count, seed=3)
    queries = []
    for number in range(count):
        name = draw.choice(names)
        place = draw.randrange(1, len(name) - 1)
        misspelt = name[:place] + name[place + 1 :]
        text = (name, misspelt, strangers[number])[number % 3]
        queries.append(Query(text, draw.choice(COUNTRIES), "organisation"))
    return queries


def timed(act):
    """Seconds of this process's own work, whatever else the machine does."""
    start = time.process_time()
    result = act()
    return time.process_time() - start, result


def records(names, aliases):
    return [
        Record(
            number,
            f"o{number}",
            "organisation",
            name,
            COUNTRIES[number % len(COUNTRIES)],
            names=tuple((alias, "alias", "") for alias in aliases[2 * number :][:2]),
        )
        for number, name in enumerate(names)
    ]


def peer_rate(queries, names):
    """Names a second that rapidfuzz compares with all `names`."""
    stored, wanted = map(word_sorted, (names, [query.name for query in queries]))

    def compare():
        for name in wanted:
            process.extractOne(name, stored, scorer=fuzz.ratio)

    return len(wanted) / timed(compare)[0]


def word_sorted(names):
    return [" ".join(sorted(fold(name).split())) for name in names]


def measure():
    yield from against_peer(5_000, 2, ratio=1, count=1000, peer_count=200)
    yield from against_peer(100_000, 0, ratio=10, count=1000, peer_count=20)
    yield from with_database(10_000)


def against_peer(size, aliases, *, ratio, count, peer_count):
    names = invented_names(size)
    others = invented_names(size * aliases, seed=4)
    queries = printed(names, count)
    ready, registry = timed(lambda: Registry(records(names, others)))
    first, _ = timed(lambda: match(queries[:1], registry))
    seconds, _ = timed(lambda: match(queries, registry))
    peer = peer_rate(queries[:peer_count], names + others)
    yield Figure(
        what=f"Names matched with {size:,} records, {len(others):,} aliases",
        value=count / seconds,
        unit="names/s",
        at_least=ratio * peer,
        peer="rapidfuzz",
        peer_value=peer,
    )
    yield Figure(
        what=f"First match ready with {size:,} records",
        value=ready + first,
        unit="s",
        at_most=3,
    )
    yield Figure(
        what="Memory of the whole process so far",
        value=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        unit="MB",
        at_most=400,
    )


def with_database(size):
    names = invented_names(size)
    fill(names, invented_names(size, seed=4))
    queries = printed(names, 500)
    seconds, _ = timed(lambda: match(queries, Registry.load()))
    yield Figure(
        what=f"500 names with {size:,} signatories, loading included",
        value=seconds,
        unit="s",
        at_most=1,
    )


def fill(names, aliases):
    """Put invented organisations into the database, one alias each."""
    Country.objects.bulk_create(Country(code=code, name=code) for code in COUNTRIES)
    Signatory.objects.bulk_create(
        Signatory(
            kind="organisation",
            slug=f"o{number}",
            name=name,
            sort_key=name,
            country_id=COUNTRIES[number % len(COUNTRIES)],
        )
        for number, name in enumerate(names)
    )
    owners = Signatory.objects.order_by("pk").values_list("pk", "name")
    Name.objects.bulk_create(
        Name(signatory_id=pk, text=text, kind=kind, search_key=fold(text))
        for (pk, name), alias in zip(owners, aliases, strict=True)
        for text, kind in ((name, "preferred"), (alias, "alias"))
    )
