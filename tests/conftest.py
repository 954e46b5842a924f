import os

import hypothesis
import pytest
from django.db import connection

pytest_plugins = ["tests.browser"]

hypothesis.settings.register_profile(
    "default", deadline=None, max_examples=50, derandomize=True
)
hypothesis.settings.register_profile("stress", deadline=None, max_examples=5000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    """A folder of the test's own for what it uploads."""
    settings.MEDIA_ROOT = tmp_path / "uploads"


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("postgresql") and connection.vendor != "postgresql":
            item.add_marker(pytest.mark.skip(reason="runs on PostgreSQL only"))
