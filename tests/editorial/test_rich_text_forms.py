"""Rich and long texts in the forms of the office: the editor's rules, what is taken away, what is too long."""

import html
import json
import re

import pytest
from django.contrib import admin, messages
from django.db import models
from django.urls import reverse

from editorial.admin.records import RecordAdmin
from editorial.richtext import ALLOWED_ATTRIBUTES, ALLOWED_SCHEMES, ALLOWED_TAGS, MOST_CHARACTERS, RichTextField
from events.models import Event
from tests.factories import make_event
from tests.staff import Staff

pytestmark = pytest.mark.django_db
AREA = re.compile(r"<textarea ([^>]*)>")
TOO_LONG = "Il testo è troppo lungo: {} caratteri, al massimo 200.000. Accorcialo, o dividilo in più pagine."


def rich_columns(model):
    """The name and language of every rich text column that a form shows."""
    return {
        field.name: field.language
        for field in model._meta.concrete_fields
        if isinstance(getattr(field, "translated_field", None), RichTextField)
    }


def long_columns(model):
    """Every column that takes a text of any length, in every language, but what only repeats another."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.TextField) and not hasattr(model, f"{field.name}_it")
    ]


def areas(page):
    """{name: attributes} of the text areas of a page."""
    found = (dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in AREA.findall(page))
    return {attributes["name"]: attributes for attributes in found}


def test_every_rich_text_in_every_language_has_the_editor_and_its_rules():
    rita = Staff("rita", "Responsabile")
    rules = {
        "tags": sorted(ALLOWED_TAGS),
        "attributes": {tag: sorted(names) for tag, names in sorted(ALLOWED_ATTRIBUTES.items())},
        "schemes": sorted(ALLOWED_SCHEMES),
        "limit": MOST_CHARACTERS,
    }
    seen = 0
    for model, model_admin in admin.site._registry.items():
        if not isinstance(model_admin, RecordAdmin) or not rich_columns(model):
            continue
        page = rita.get(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")).text
        shown = areas(page)
        for name, language in rich_columns(model).items():
            assert json.loads(html.unescape(shown[name]["data-richtext"])) == rules, (model, name)
            assert shown[name]["lang"] == language, (model, name)
            assert "maxlength" not in shown[name], (model, name)
            seen += 1
        assert page.count("build/js/richtext.js") == 1, model
    assert (seen > 30, seen % 3) == (True, 0)


def test_what_is_taken_away_is_told_once_and_the_rest_is_kept():
    anna, event = Staff("anna", "Redattore"), make_event(title_it="Forum", state="draft")
    values = anna.form(event)
    values["presentation_it"] = "<p onclick=x()>a<script>x()</script></p><img src=x>"
    values["report_fr"] = '<p><a href="javascript:x()">b</a></p>'
    values["presentation_en"] = '<p lang="fr">c</p>'
    preview = anna.send(event, values, "_preview")
    assert [str(message) for message in messages.get_messages(preview.wsgi_request)] == []
    saved = anna.send(event, values)
    event.refresh_from_db()
    assert [str(message) for message in messages.get_messages(saved.wsgi_request)] == [
        "Bozza salvata.",
        "Da «Presentazione in italiano» abbiamo tolto ciò che il portale non tiene nei testi: "
        "1 script, 1 comando nascosto, 1 immagine.",
        "Da «Resoconto in francese» abbiamo tolto ciò che il portale non tiene nei testi: "
        "1 indirizzo di link non ammesso.",
    ]
    texts = (event.presentation_it, event.report_fr, event.presentation_en)
    assert texts == ("<p>a</p>", "<p><a>b</a></p>", '<p lang="fr">c</p>')


def test_what_a_conflict_keeps_is_told_too():
    anna, event = Staff("anna", "Redattore"), make_event(title_it="Forum", state="draft")
    values = anna.form(event)
    Staff("bruno", "Redattore").save(event, title_it="Foro")
    answer = anna.send(event, {**values, "presentation_it": "<p>a</p><img src=x>"})
    assert answer.status_code == 409
    told = "Da «Presentazione in italiano» abbiamo tolto ciò che il portale non tiene nei testi: 1 immagine."
    assert told in html.unescape(answer.text)


def test_far_too_long_texts_are_refused_at_their_field_and_nothing_is_stored():
    anna, event = Staff("anna", "Redattore"), make_event(title_it="Forum", state="draft")
    values = anna.form(event)
    columns = [name for name in long_columns(Event) if name in values]
    assert len(columns) > 6
    typed = dict.fromkeys(columns, "a" * (MOST_CHARACTERS + 1))
    answer = anna.send(event, {**values, **typed})
    assert answer.status_code == 200
    errors = answer.context["adminform"].form.errors
    assert errors == dict.fromkeys(columns, [TOO_LONG.format("200.001")])
    assert answer.text.count("a" * (MOST_CHARACTERS + 1)) == len(columns)
    event.refresh_from_db()
    assert (event.version, event.presentation_it) == (1, None)
    assert anna.send(event, {**values, "presentation_it": "a" * MOST_CHARACTERS}).status_code == 302


def test_paste_of_two_megabytes_is_a_mistake_at_its_field():
    anna, event = Staff("anna", "Redattore"), make_event(title_it="Forum", state="draft")
    answer = anna.send(event, {**anna.form(event), "presentation_fr": "b" * 2_000_000})
    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors == {"presentation_fr": [TOO_LONG.format("2.000.000")]}
    assert "b" * 2_000_000 in answer.text
