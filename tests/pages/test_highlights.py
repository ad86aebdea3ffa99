from datetime import timedelta

import pytest
from django.utils import timezone, translation

from pages.models import Highlight
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_document,
    make_event,
    make_news,
    make_page,
    make_project,
    make_sector,
)

pytestmark = pytest.mark.django_db

MAKERS = {
    "project": make_project,
    "event": make_event,
    "document": make_document,
    "news": make_news,
    "page": make_page,
}


@pytest.mark.parametrize("name", MAKERS)
def test_highlight_shows_while_its_target_is_public(name):
    shown = Highlight.objects.create(**{name: MAKERS[name]()})
    for fields in hidden_ways().values():
        Highlight.objects.create(**{name: MAKERS[name](**fields)})
    assert list(Highlight.objects.showing().with_targets()) == [shown]


@pytest.mark.parametrize(("days", "shows"), [(-1, False), (0, True), (1, True), (None, True)])
def test_highlight_shows_through_its_last_day(days, shows):
    expires_on = None if days is None else timezone.localdate() + timedelta(days=days)
    highlight = Highlight.objects.create(project=make_project(), expires_on=expires_on)
    assert list(Highlight.objects.showing()) == ([highlight] if shows else [])


def test_highlights_stand_in_their_order():
    second = Highlight.objects.create(project=make_project(), position=2)
    first = Highlight.objects.create(event=make_event(), position=1)
    third = Highlight.objects.create(page=make_page(), position=2)
    assert list(Highlight.objects.showing()) == [first, second, third]


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("project", {"summary_it": "Sintesi"}),
        ("event", {"theme_it": "Sintesi"}),
        ("document", {"description_it": "<p>Sintesi</p>"}),
        ("news", {"lead_it": "Sintesi"}),
        ("page", {"lead_it": "Sintesi"}),
    ],
)
def test_highlight_without_text_takes_the_target_s(name, fields):
    highlight = Highlight.objects.create(**{name: MAKERS[name](**fields)})
    assert highlight.summary == ("Sintesi", "it")
    with translation.override("fr"):
        assert highlight.summary == ("Sintesi", "it")


def test_highlight_has_a_text_of_its_own_and_shortens_the_target_s():
    highlight = Highlight.objects.create(
        text_it="Proprio", text_en="Own", document=make_document(description_it=f"<p>{'a' * 300}</p>")
    )
    assert highlight.summary == ("Proprio", "it")
    with translation.override("en"):
        assert highlight.summary == ("Own", "en")
    highlight.text_it = highlight.text_en = ""
    assert highlight.summary == ("a" * 199 + "…", "it")


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_highlighted_project_has_the_cover_of_a_published_sector(way):
    project = make_project(sectors=[make_sector(cover="water", **hidden_ways()[way]), make_sector(cover="coast")])
    Highlight.objects.create(project=project)
    [highlight] = Highlight.objects.showing().with_targets()
    assert highlight.drawing == "coast"
    assert highlight.cover == highlight.project.cover


def test_highlight_of_another_kind_has_a_drawn_cover():
    highlight = Highlight.objects.create(event=make_event())
    assert highlight.drawing == "points"
    assert highlight.cover in [f"build/img/covers/points-{number}.svg" for number in range(1, 5)]
