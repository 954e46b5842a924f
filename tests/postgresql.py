"""Run a command with DATABASE_URL set to a PostgreSQL of its own.

    python tests/postgresql.py COMMAND ...

The cluster lives in a temporary directory, listens on a socket in it and nowhere
else, and is gone when the command ends. It trades safety for speed: tests only.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

OPTIONS = [
    "--listen_addresses=",
    "--fsync=off",
    "--synchronous_commit=off",
    "--full_page_writes=off",
]


def programs():
    """Return the directory of PostgreSQL's own programs, the newest; None without."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(debian, key=lambda path: int(path.parts[4]), default=None)
    return newest and newest.parent


@contextlib.contextmanager
def cluster():
    """Start a cluster, hand out its DATABASE_URL, and take it away afterwards."""
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as folder:
        # PostgreSQL does not run as root.
        owner = {"user": "postgres"} if os.geteuid() == 0 else {}
        if owner:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"

        def run(program, *arguments):
            command = [programs() / program, "-D", data, *arguments]
            quiet = {"stdout": subprocess.DEVNULL, "cwd": folder}
            subprocess.run(command, check=True, **quiet, **owner)

        run(
            "initdb",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-N",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        options = " ".join([*OPTIONS, f"-k {folder}"])
        run("pg_ctl", "start", "-w", "-l", f"{folder}/log", "-o", options)
        try:
            yield f"postgres://postgres@{quote(folder, safe='')}/postgres"
        finally:
            run("pg_ctl", "stop", "-w", "-m", "immediate")


def main(command):
    # So that the cluster ends with a run that is told to.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster() as address:
        environment = {**os.environ, "DATABASE_URL": address}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
