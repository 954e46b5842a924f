import re
from pathlib import Path


def test_readme_lists_every_variable_that_the_settings_read():
    settings = Path("advocacy/settings.py").read_text()
    rows = re.findall(r"^\| (`.+?`) \|", Path("README.md").read_text(), re.M)

    read = re.findall(r'(?:flag|words|environ\.get)\("([A-Z_]+)"', settings)

    assert sorted(re.findall("[A-Z_]+", " ".join(rows))) == sorted(
        {*read, "DATABASE_URL"}
    )


def test_readme_leads_to_files_and_sections_that_exist():
    text = Path("README.md").read_text()
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    sections = {"#" + title.lower().replace(" ", "-") for title in headings}

    targets = re.findall(r"\]\(([^)]+)\)", text)

    lost = [to for to in targets if to not in sections and not Path(to).exists()]
    assert lost == []
