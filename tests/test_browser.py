"""What the browser fixtures promise: a page that does wrong fails its test."""

import re


def noticed(context):
    """Return the problems up to their first digits, and take them as expected."""
    found = [re.split(r"[\d:]+", problem)[0] for problem in context.problems]
    context.problems.clear()
    return sorted(set(found))


def test_admin_sign_in_is_easy_to_use(page, axe):
    page.goto("/admin/")

    assert page.locator("input[name=username]").is_visible()
    axe(page, without=["page-has-heading-one"])


def test_signed_in_user_reaches_the_admin(page, sign_in, admin_user):
    sign_in(admin_user)

    page.goto("/admin/")

    assert page.locator("#user-tools").is_visible()


def test_missing_page_is_no_problem_but_its_missing_part_is(page, context):
    assert page.goto("/no-such-page/").status == 404
    assert context.problems == []

    page.evaluate("fetch('/no-such-part/').then(response => response.text())")

    assert len(context.problems) == 1
    assert context.problems.pop().startswith("404: ")


def test_script_in_the_page_is_refused_and_noticed(page, context):
    page.goto("/admin/")

    page.evaluate(
        "document.body.append(Object.assign("
        "document.createElement('script'), {textContent: 'document.title = 1'}))"
    )

    assert page.title() != "1"
    assert noticed(context) == ["console"]


def test_request_to_another_host_is_noticed(page, context):
    page.goto("/admin/")

    page.evaluate(
        "new Promise(done => document.body.append(Object.assign(new Image(),"
        " {src: 'http://127.0.0.2/picture.png', onerror: done})))"
    )

    assert noticed(context) == ["console", "foreign request"]
