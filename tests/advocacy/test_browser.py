def test_admin_sign_in_opens_in_the_browser(page):
    page.goto("/admin/")

    assert page.locator("input[name=username]").is_visible()
