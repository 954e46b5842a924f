"""The lock files hold what pyproject.toml asks for, and say nothing of where from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads(Path("pyproject.toml").read_text())
LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "tests/requirements.lock": PROJECT["dependency-groups"]["test"],
}
PINNED = re.compile(r"^([a-z0-9-]+)==([^ ;]+).*?\\(.*?)(?=^[a-z]|\Z)", re.M | re.S)


def pins(path):
    """Return the version of every package in a lock file, and its hashes."""
    found = PINNED.findall(Path(path).read_text())
    return {
        name: (version, re.findall(r"--hash=sha256:[0-9a-f]{64}\b", rest))
        for name, version, rest in found
    }


@pytest.mark.parametrize("path", LOCKS)
def test_lock_file_holds_a_fitting_version_of_every_dependency(path):
    locked = pins(path)
    asked = {
        canonicalize_name(r.name): r.specifier for r in map(Requirement, LOCKS[path])
    }

    unfit = [
        name
        for name, versions in asked.items()
        if name not in locked or not versions.contains(locked[name][0])
    ]

    assert unfit == []


@pytest.mark.parametrize("path", LOCKS)
def test_lock_file_knows_every_package_by_its_hash(path):
    assert [name for name, (_, hashes) in pins(path).items() if not hashes] == []


@pytest.mark.parametrize("path", LOCKS)
def test_lock_file_names_no_index(path):
    assert (
        re.findall(r"^--?[a-z].*|https?://\S+|file:\S+", Path(path).read_text(), re.M)
        == []
    )


def test_lock_files_agree_where_they_share_a_package():
    runtime, tests = map(pins, LOCKS)

    shared = runtime.keys() & tests.keys()
    assert {name: runtime[name] for name in shared} == {
        name: tests[name] for name in shared
    }
