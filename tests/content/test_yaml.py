"""The first content by itself, before it is loaded: languages, typography, what is decided, what is not assigned."""

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from editorial.richtext import cleaned

FOLDER = Path(__file__).resolve().parents[2] / "content" / "torino"
LANGUAGES = ["it", "en", "fr"]
NO_BREAK = "\u00a0\u202f"
# Titles that stay in their own language inside a plain text, where no tag can say so.
ORIGINAL_TITLES = ["Improving communication on migration: local governance challenges"]


def records(name):
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))["records"]


def translations(value, where):
    """Every mapping of languages below `value`, with the path that leads to it."""
    if isinstance(value, dict):
        if value.keys() & set(LANGUAGES):
            yield where, value
            return
        for key, inner in value.items():
            yield from translations(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from translations(inner, f"{where}[{number}]")


TRANSLATIONS = [
    found for path in sorted(FOLDER.glob("*.yaml")) for found in translations(records(path.stem), path.stem)
]


def words(html, foreign=True):
    """A text without tags; without the passages marked as foreign, too, unless `foreign`."""
    if not foreign:
        html = re.sub(r"<(\w+) lang=\"\w+\">.*?</\1>", "…", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", html))


def unspaced(text):
    """The double punctuation of a French text that lacks its no-break space."""
    for title in ORIGINAL_TITLES:
        text = text.replace(title, "")
    before = rf"[^{NO_BREAK}:;!?]?[:;!?»]|«[^{NO_BREAK}]?"
    return [hit for hit in re.findall(before, text) if hit not in "«»:;!?" or len(text) == 1]


def test_every_translated_text_is_in_the_three_languages_or_in_none():
    wrong = [
        where
        for where, texts in TRANSLATIONS
        if list(texts) != LANGUAGES or not (all(texts.values()) or not any(texts.values()))
    ]

    assert wrong == []


def test_french_has_its_no_break_spaces():
    wrong = {where: hits for where, texts in TRANSLATIONS if (hits := unspaced(words(texts["fr"], foreign=False)))}

    assert wrong == {}


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Le sujet\u00a0: la ville", []),
        ("Le sujet : la ville", [" :"]),
        ("Le sujet: la ville", ["t:"]),
        ("«\u00a0Dialogue\u00a0»", []),
        ("« Dialogue »", ["« ", " »"]),
        ("Vraiment\u202f?", []),
        ("Vraiment?", ["t?"]),
    ],
)
def test_missing_no_break_space_is_found(text, hits):
    assert unspaced(text) == hits


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_are_typographic(language):
    assert [where for where, texts in TRANSLATIONS if "'" in words(texts[language] or "")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_rich_text_uses_only_the_tags_of_the_portal(language):
    rich = {where: texts[language] for where, texts in TRANSLATIONS if (texts[language] or "").startswith("<")}

    assert {where: text for where, text in rich.items() if unescape(cleaned(text)) != unescape(text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_do_not_grow_old_by_themselves(language):
    stale = {
        "it": r"\b(oggi|attualmente|quest’anno|di recente|prossimamente)\b",
        "en": r"\b(today|currently|this year|recently|soon|at present)\b",
        "fr": r"\b(aujourd’hui|actuellement|cette année|récemment|bientôt)\b(?!-là)",
    }[language]

    found = [where for where, texts in TRANSLATIONS if re.search(stale, words(texts[language] or ""), re.IGNORECASE)]

    assert found == []


def test_drafts_are_the_two_projects_without_title():
    drafts = [
        (path.stem, record["slug"])
        for path in sorted(FOLDER.glob("*.yaml"))
        for record in records(path.stem)
        if record.get("state") == "draft"
    ]

    assert drafts == [("projects", "progetto-trasversale-ato3-1"), ("projects", "progetto-trasversale-ato3-2")]
    assert all("Titolo perso nella vecchia pagina" in project["internal_note"] for project in records("projects")[3:5])


def test_areas_have_the_projects_that_were_decided():
    assert _projects_by(lambda project: project["areas"]) == {
        "africa": ["smart", "100-plastica", "profile"],
        "medio-oriente": ["shwm"],
        "area-mediterranea": ["bleutourmed-c3", "mc2cm", "mc2cm-seconda-fase"],
    }


def test_programmes_have_the_projects_that_were_decided():
    def programmes(project):
        return dict.fromkeys(row["programme"] for row in project["fundings"] if row["programme"])

    assert _projects_by(programmes) == {
        "bando-aics": ["smart", "100-plastica"],
        "undp": ["shwm"],
        "ato3": ["shwm"],
        "interreg-med": ["bleutourmed-c3"],
        "commissione-europea-dg-near": ["mc2cm"],
        "unione-europea": ["mc2cm-seconda-fase"],
        "piemonte-africa-sub-sahariana": ["profile"],
    }


def test_statuses_and_roles_are_those_that_were_decided():
    known = {project["slug"]: project for project in records("projects") if project["state"] == "published"}

    assert {slug: (p["activity_status"], p["information_as_of"], p["our_role"]) for slug, p in known.items()} == {
        "smart": ("2", "2018", None),
        "100-plastica": ("2", "2018", None),
        "shwm": ("2", "2017", None),
        "bleutourmed-c3": ("2", "2018", "stakeholder"),
        "mc2cm": ("4", "2018", "stakeholder"),
        "mc2cm-seconda-fase": ("1", "2018", None),
        "profile": ("1", "2021", None),
    }


def test_projects_have_no_goal_beneficiary_or_instrument_that_nobody_stated():
    assigned = [p["slug"] for p in records("projects") if p["goals"] or p["beneficiaries"] or p["instruments"]]

    assert assigned == []


def _projects_by(values):
    found = {}
    for project in records("projects"):
        if project["state"] == "published":
            for value in values(project):
                found.setdefault(value, []).append(project["slug"])
    return found
