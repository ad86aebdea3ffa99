"""Texts in templates: the language of the page, or Italian that says so; plain texts are escaped."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from editorial.languages import (
    is_untranslated,
    is_wholly_untranslated,
    text_and_language,
    translated_fields,
    translations_of,
)
from editorial.partial_dates import PartialDate
from pages.models import Page, PortalIdentity
from projects.models import Funding, Project


def shown(source, language, **context):
    with translation.override(language):
        return Template("{% load editorial %}" + source).render(Context(context))


@pytest.fixture
def project():
    return Project(
        title_it="L’acqua <b>è</b> & basta",
        title_en="Water <i>",
        description_it="<p>Un pozzo.</p>",
        description_en="<p>A well.</p>",
        summary_en="Only in English",
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", "L’acqua &lt;b&gt;è&lt;/b&gt; &amp; basta"),
        ("en", "Water &lt;i&gt;"),
        ("en-gb", "Water &lt;i&gt;"),
        ("fr", '<span lang="it">L’acqua &lt;b&gt;è&lt;/b&gt; &amp; basta</span>'),
    ],
)
def test_text_is_escaped_and_says_its_language_when_it_is_another(project, language, expected):
    assert shown('{% text obj "title" %}', language, obj=project) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", '<div class="prose"><p>Un pozzo.</p></div>'),
        ("en", '<div class="prose"><p>A well.</p></div>'),
        ("fr", '<div class="prose" lang="it"><p>Un pozzo.</p></div>'),
    ],
)
def test_rich_text_keeps_its_tags_and_says_its_language(project, language, expected):
    assert shown('{% rich obj "description" %}', language, obj=project) == expected


@pytest.mark.parametrize("tag", ["text", "rich", "lang_attr"])
@pytest.mark.parametrize("field", ["results", "summary"])
def test_text_that_is_missing_shows_nothing(project, tag, field):
    assert shown(f'{{% {tag} obj "{field}" %}}', "fr", obj=project) == ""


@pytest.mark.parametrize(("language", "expected"), [("it", ""), ("en", ""), ("fr", ' lang="it"')])
def test_attribute_stands_only_where_the_language_is_another(project, language, expected):
    assert shown('{% lang_attr obj "title" %}', language, obj=project) == expected


@pytest.mark.parametrize(
    ("field", "language", "expected"),
    [("title", "fr", "yes"), ("summary", "en", "yes"), ("summary", "fr", "no"), ("summary", "it", "no")],
)
def test_has_text_looks_at_the_language_and_at_italian(project, field, language, expected):
    source = f'{{% if obj|has_text:"{field}" %}}yes{{% else %}}no{{% endif %}}'
    assert shown(source, language, obj=project) == expected


def test_partial_date_is_said_and_an_unknown_one_is_not():
    assert (
        shown("{{ known|partial }}{{ unknown|partial }}", "fr", known=PartialDate.parse("2018-05-01")) == "1er mai 2018"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [("it", ("Uno", "it")), ("en", ("One", "en")), ("fr", ("Uno", "it")), (None, ("One", "en"))],
)
def test_text_comes_with_the_language_that_it_is_in(language, expected):
    with translation.override("en"):
        assert text_and_language(Page(title_it="Uno", title_en="One", title_fr=""), "title", language) == expected


def test_text_that_nobody_wrote_is_in_the_asked_language():
    assert text_and_language(Page(), "title", "fr") == ("", "fr")


@pytest.mark.parametrize(
    ("texts", "untranslated"),
    [
        ({"title_it": "Uno", "title_en": "One", "body_it": "<p>a</p>", "body_en": "<p>a</p>"}, False),
        ({"title_it": "Uno", "title_en": "One", "body_it": "<p>a</p>"}, True),
        ({"title_it": "Uno", "body_it": "<p>a</p>", "body_en": "<p>a</p>"}, True),
        ({"title_it": "Uno", "title_en": "One"}, False),
        ({"title_it": "Uno", "title_en": "One", "lead_it": "In breve"}, True),
    ],
)
def test_page_is_untranslated_when_a_text_of_it_is(texts, untranslated):
    assert is_untranslated(Page(**texts), "en") is untranslated
    assert is_untranslated(Page(**texts), "it") is False


@pytest.mark.parametrize(
    ("texts", "wholly", "translations"),
    [
        ({"title_it": "Uno", "body_it": "<p>a</p>"}, True, ["it"]),
        ({"title_it": "Uno", "body_it": "<p>a</p>", "title_en": "One"}, False, ["it"]),
        ({"title_it": "Uno", "title_en": "One"}, False, ["it", "en"]),
        ({"title_it": "Uno", "title_fr": "Un", "lead_en": "In short"}, False, ["it", "fr"]),
        ({}, False, ["it", "en", "fr"]),
    ],
)
def test_page_exists_in_the_languages_of_all_its_texts(texts, wholly, translations):
    page = Page(**texts)
    assert is_wholly_untranslated(page, "en") is wholly
    assert is_wholly_untranslated(page, "it") is False
    assert translations_of(page) == translations


def test_captured_text_is_escaped_once_and_stands_where_it_is_used():
    source = "{% load editorial %}{% capture name %} {{ title }} {% endcapture %}<{{ name }}|{{ name }}>"
    assert Template(source).render(Context({"title": "a & <b>"})) == "<a &amp; &lt;b&gt;|a &amp; &lt;b&gt;>"


@pytest.mark.parametrize("tag", ["capture", "capture a b"])
def test_capture_without_one_name_is_refused(tag):
    with pytest.raises(TemplateSyntaxError):
        Template(f"{{% load editorial %}}{{% {tag} %}}{{% endcapture %}}")


def test_translated_fields_are_those_registered_in_the_order_of_the_model():
    assert translated_fields(Page) == ["title", "lead", "body"]
    assert translated_fields(PortalIdentity)[:3] == ["site_name", "body", "office"]
    assert translated_fields(Funding) == []
