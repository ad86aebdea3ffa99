"""A small administration's content, written anew for each test."""

from io import StringIO

import pytest
from django.core.management import call_command

AREAS = """
model: projects.geographicarea
key: slug
records:
  - slug: nord
    name: {it: Nord, en: North, fr: Nord}
    region_code: "298"
    position: 1
  - slug: sud
    name: {it: Sud, en: South, fr: Sud}
    position: 2
"""

ORGANISATIONS = """
model: networks.organisation
key: slug
records:
  - slug: ente
    name: {it: Ente, en: Body, fr: Organisme}
    kind: multilateral
"""

PROJECTS = """
model: projects.project
key: slug
records:
  - slug: fonte
    title: {it: La fonte, en: The spring, fr: La source}
    summary: {it: Acqua pulita., en: Clean water., fr: Eau propre.}
    description:
      it: <p>Un pozzo.</p>
      en: <p>A well.</p>
      fr: <p>Un puits.</p>
    activity_status: "2"
    information_as_of: "2018"
    actual_start: 2016-03
    countries: [ET, BJ]
    areas: [nord]
    follows: sorgente
    fundings:
      - {funder: ente, amount: 1200.5, currency: EUR, committed_on: 2016}
    partnerships:
      - {organisation: ente, role: lead}
      - {organisation: ente, role: funder}
  - slug: sorgente
    state: archived
    title: {it: La sorgente}
"""


class Content:
    """A folder of content; `change` replaces words in a file, `load` runs the command and gives back its lines."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(text, encoding="utf-8")
        return self

    def change(self, name, before, after):
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(before) == 1
        return self.write(name, text.replace(before, after))

    def load(self, **options):
        out = StringIO()
        call_command("load_portal_content", str(self.folder), stdout=out, **options)
        return out.getvalue().splitlines()


@pytest.fixture
def content(tmp_path):
    """An empty folder."""
    folder = tmp_path / "contenuti dell’ente"
    folder.mkdir()
    return Content(folder)


@pytest.fixture
def small(content):
    """Two areas, an organisation, and two projects that need each other and all of these."""
    return (
        content.write("projects.yaml", PROJECTS)
        .write("areas.yaml", AREAS)
        .write("organisations.yml", ORGANISATIONS)
        .write("drafts/notes.yaml", "not: read")
        .write("README.md", "Not read either.")
    )
