"""The whole suite, on SQLite and on PostgreSQL: what `make test` runs.

What a machine lacks is installed when root may; else one line says what to install,
and the tests that need it are skipped. With CI=true that is a failure.
"""

import os
import shutil
import subprocess
import sys

from tests import browser, postgresql

PYTEST = [sys.executable, "-m", "pytest", "-n", "auto", "--maxprocesses", "4"]


def has_cjk_font():
    if not shutil.which("fc-list"):
        return False
    fonts = subprocess.run(["fc-list", ":lang=ko"], capture_output=True, check=False)
    return bool(fonts.stdout)


def missing():
    """Return the Debian packages that the suite wants and this machine lacks."""
    needs = {
        "chromium": browser.executable,
        "fonts-noto-cjk": has_cjk_font,
        "postgresql": postgresql.programs,
    }
    return [package for package, found in needs.items() if not found()]


def install(packages):
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q"]
    subprocess.run([*apt, "update"], env=environment, **quiet)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    subprocess.run(command, env=environment, **quiet)


def provide():
    """Install what is missing if that is possible; return what still is."""
    lacking = missing()
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing", *lacking, flush=True)
        try:
            install(lacking)
        except subprocess.CalledProcessError as error:
            print(error)
    return missing()


def main(arguments):
    lacking = provide()
    required = os.environ.get("CI") == "true"
    if lacking:
        then = "and CI needs it" if required else "so tests are skipped"
        print("Missing,", then + ": sudo apt-get install", *lacking, flush=True)
        if required:
            return 1
    print("On SQLite", flush=True)
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    failed = subprocess.run(
        [*PYTEST, *arguments], env=environment, check=False
    ).returncode
    if "postgresql" not in lacking:
        print("On PostgreSQL", flush=True)
        failed = postgresql.main([*PYTEST, *arguments]) or failed
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
