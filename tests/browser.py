"""Fixtures that open the site in the system's Chromium.

A page that writes an error to its console, fails to load a part of itself or
asks another host for anything fails its test.
"""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROGRAMS = ["chromium", "chromium-browser", "google-chrome"]


def executable():
    """Return the path of the browser, or None where there is none."""
    wanted = [os.environ.get("CHROMIUM", ""), *PROGRAMS]
    return next(filter(None, map(shutil.which, filter(None, wanted))), None)


def pytest_collection_modifyitems(items):
    """Mark the tests that open a browser; skip them where there is none."""
    # Under CI=true a missing browser is a failure.
    skip = not executable() and os.environ.get("CI") != "true"
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
            if skip:
                item.add_marker(pytest.mark.skip(reason="chromium is not installed"))


@pytest.fixture(scope="session")
def chromium():
    if not executable():
        pytest.fail("chromium is not installed")
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, and containers have a small /dev/shm.
        program = playwright.chromium.launch(
            executable_path=executable(),
            args=["--no-sandbox", "--disable-dev-shm-usage"],
        )
        yield program
        program.close()


@pytest.fixture
def context(chromium, live_server):
    """A visitor of their own: no cookies, desktop size, British English.

    Takes anything a page does wrong as a failure of the test; `context.problems`
    is the list of it, for a test that expects one.
    """
    visitor = chromium.new_context(
        base_url=live_server.url,
        locale="en-GB",
        viewport={"width": 1280, "height": 800},
        reduced_motion="reduce",
    )
    visitor.set_default_timeout(10_000)
    visitor.problems = watch(visitor, live_server.url)
    yield visitor
    visitor.close()
    assert visitor.problems == []


@pytest.fixture
def page(context):
    return context.new_page()


@pytest.fixture
def sign_in(client, context, live_server):
    """Return a function that signs a user in without the form."""

    def sign_in(user):
        client.force_login(user)
        cookie = client.cookies["sessionid"]
        context.add_cookies(
            [{"name": cookie.key, "value": cookie.value, "url": live_server.url}]
        )

    return sign_in


@pytest.fixture
def axe():
    """Return a function that fails where axe finds a page hard to use.

    Every rule of axe is tried, WCAG 2.2 AA and good practice, but those it is told
    to do without: Django's own admin pages break one or two.
    """

    def check(page, *, without=()):
        # The one rule of WCAG 2.2, which axe leaves off unless asked.
        rules = {"target-size": {"enabled": True}}
        rules |= {rule: {"enabled": False} for rule in without}
        options = {"resultTypes": ["violations"], "rules": rules}
        problems = getattr(page.context, "problems", [])
        before = len(problems)
        found = Axe().run(page, options=options).response["violations"]
        # What axe itself tries, such as styles of its own, is no fault of the page.
        del problems[before:]
        assert [describe(violation) for violation in found] == []

    return check


def describe(violation):
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return f"{violation['id']}: {violation['help']} ({', '.join(places)})"


def watch(context, address):
    """Return a list that fills with what the pages of a context do wrong."""
    problems = []

    def on_console(message):
        # A page that answers 404 is no mistake by itself: on_response judges.
        if message.type == "error" and "Failed to load" not in message.text:
            problems.append(f"console: {message.text}")

    def on_request(request):
        where = urlsplit(request.url)
        if where.scheme in {"http", "https"} and not request.url.startswith(address):
            problems.append(f"foreign request: {request.url}")

    def on_response(response):
        if response.status >= 400 and not response.request.is_navigation_request():
            problems.append(f"{response.status}: {response.url}")

    context.on("console", on_console)
    context.on("weberror", lambda error: problems.append(f"script: {error.error}"))
    context.on("request", on_request)
    context.on("response", on_response)
    return problems
