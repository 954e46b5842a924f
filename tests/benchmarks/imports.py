"""Lists of signatories and names brought in, beside import-export's own resource.

The peer does as little as it can be told to: no names, no addresses made, no checks
of the model, history as the library writes it row by row.
"""

import io
import resource
import time

import tablib
from import_export.resources import ModelResource

from signatories.models import Country, Signatory
from signatories.resources import NameResource, SignatoryResource
from signatories.spreadsheets import CSV

from . import Figure

ROWS = 20_000
PEER_ROWS = 1_000
RATE = "rows/s"


class StockResource(ModelResource):
    class Meta:
        model = Signatory
        import_id_fields = ["slug"]
        fields = ["slug", "kind", "name", "country"]


def measure():
    Country.objects.get_or_create(code="FR", name="France", name_ko="프랑스")
    peer, _memory = rate_of(bring_stock, signatories(PEER_ROWS))
    Signatory.objects.all().delete()
    rate, first = rate_of(bring(SignatoryResource), signatories(ROWS))
    yield Figure(
        what=f"{ROWS:,} new signatories, with history and names",
        value=rate,
        unit=RATE,
        at_least=1_500,
        peer="the stock resource",
        peer_value=peer,
    )
    rate, _memory = rate_of(bring(SignatoryResource), signatories(ROWS))
    yield Figure(what=f"{ROWS:,} unchanged signatories", value=rate, unit=RATE)
    rate, _memory = rate_of(bring(NameResource), names(ROWS))
    yield Figure(
        what=f"{ROWS:,} new names, with history", value=rate, unit=RATE, at_least=1_500
    )
    Signatory.objects.all().delete()
    rate, more = rate_of(bring(SignatoryResource), signatories(3 * ROWS, slug=False))
    yield Figure(
        what=f"{3 * ROWS:,} new signatories without an address",
        value=rate,
        unit=RATE,
        at_least=1_500,
    )
    yield Figure(
        what="memory more for three times the rows",
        value=more - first,
        unit="MB",
        at_most=60,
    )


def rate_of(bring, content):
    """Return rows a second, and the most memory in MB that was ever in use."""
    started = time.perf_counter()
    result = bring(content)
    seconds = time.perf_counter() - started
    assert not result.has_errors(), result.base_errors
    assert not result.has_validation_errors(), result.invalid_rows[0].error
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return result.total_rows / seconds, memory


def bring(resource_class):
    return lambda text: resource_class().import_data(
        CSV().create_dataset(text.encode())
    )


def bring_stock(text):
    dataset = tablib.Dataset().load(io.StringIO(text), format="csv")
    return StockResource().import_data(dataset)


def signatories(count, *, slug=True):
    lines = ["slug,kind,name,country"]
    for number in range(count):
        kind = "individual" if number % 3 == 0 else "organisation"
        address = f"record-{number}" if slug else ""
        lines.append(f"{address},{kind},Harbour Watch of Quay {number},FR")
    return "\n".join(lines)


def names(count):
    lines = ["signatory,text,kind,language"]
    lines += [f"record-{number},항구 감시 {number},alias,ko" for number in range(count)]
    return "\n".join(lines)
