"""Run the benchmarks: python -m tests.benchmarks [MODULE ...]."""

import json
import os
import pkgutil
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

import django
from django.test.runner import DiscoverRunner

from tests import benchmarks

RESULTS = Path("build/benchmarks.json")


def modules(names):
    """Return the benchmark modules of these names, or all of them."""
    found = [module.name for module in pkgutil.iter_modules(benchmarks.__path__)]
    wanted = names or [name for name in found if not name.startswith("__")]
    return [import_module(f"tests.benchmarks.{name}") for name in wanted]


def figures(names):
    from django.core.management import call_command

    for module in modules(names):
        yield from module.measure()
        call_command("flush", interactive=False, verbosity=0)


def show(figure):
    value = f"{figure.value:,.3g}" if figure.value < 100 else f"{figure.value:,.0f}"
    verdict = ("kept" if figure.kept else "BROKEN") if figure.limit else ""
    peer = f"{figure.ratio:.2f} x {figure.peer}" if figure.ratio else ""
    cells = [f"{figure.what:<52}", f"{value:>9} {figure.unit:<8}"]
    print(*cells, f"{figure.limit:<16}", f"{verdict:<7}", peer, flush=True)


def record(done):
    RESULTS.parent.mkdir(exist_ok=True)
    rows = [
        {**asdict(figure), "kept": figure.kept, "ratio": figure.ratio}
        for figure in done
    ]
    RESULTS.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")


def main(names):
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    runner = DiscoverRunner(interactive=False, verbosity=0)
    databases = runner.setup_databases()
    done = []
    try:
        for figure in figures(names):
            show(figure)
            done.append(figure)
    finally:
        runner.teardown_databases(databases)
    record(done)
    return 0 if all(figure.kept for figure in done) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
