from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from pages.models import News
from tests.bad_input import IGNORED_QUERIES, MALFORMED_PAGES, ODD_SLUGS
from tests.factories import HIDDEN_WAYS, hidden_ways, make_event, make_news, make_project
from tests.links import linked_slugs, main_links

pytestmark = pytest.mark.django_db


def test_news_list_shows_the_latest_first(client, language):
    make_news(slug="old", date=date(2016, 3, 9))
    make_news(slug="new", date=date(2018, 9, 18))
    for fields in hidden_ways().values():
        make_news(**fields)
    response = client.get(reverse("pages:news-list"))
    assert linked_slugs(response, "pages:news-list") == ["new", "old"]
    assert response.context["paginator"].count == 2


def test_news_list_says_when_there_is_none(client, language):
    make_news(state="draft")
    response = client.get(reverse("pages:news-list"))
    assert linked_slugs(response, "pages:news-list") == []
    assert 'class="note"' in response.text


@pytest.mark.parametrize("query", IGNORED_QUERIES)
def test_news_list_bears_any_query(client, query):
    make_news(slug="a")
    response = client.get(f"{reverse('pages:news-list')}?{query}")
    assert linked_slugs(response, "pages:news-list") == ["a"]


@pytest.mark.parametrize("page", MALFORMED_PAGES)
def test_news_list_has_no_malformed_page(client, page):
    make_news()
    assert client.get(reverse("pages:news-list"), {"page": page}).status_code == 404


def test_news_list_asks_as_often_for_one_as_for_thirty(client, django_assert_num_queries):
    make_news()
    with django_assert_num_queries(6):
        client.get(reverse("pages:news-list"))
    for _number in range(29):
        make_news()
    with django_assert_num_queries(6):
        client.get(reverse("pages:news-list"))


def test_news_page_shows_its_text_date_and_subjects(client, language):
    event, project = make_event(slug="e"), make_project(slug="p")
    news = make_news(
        **{f"title_{language}": f"Title {language}", f"body_{language}": f"<p>Body {language}</p>"},
        **({} if language == "it" else {"title_it": "Titolo", "body_it": "<p>Testo</p>"}),
        date=date(2017, 7, 13),
        event=event,
        project=project,
    )
    response = client.get(news.get_absolute_url())
    assert f"<h1>Title {language}</h1>" in response.text
    assert f'<div class="prose"><p>Body {language}</p></div>' in response.text
    days = {"it": "13 luglio 2017", "en": "13 July 2017", "fr": "13 juillet 2017"}
    assert f'<time datetime="2017-07-13">{days[language]}</time>' in response.text
    assert not response.context["untranslated"]
    assert [link["href"] for link in main_links(response)][-2:] == [
        event.get_absolute_url(),
        project.get_absolute_url(),
    ]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_news_page_leaves_hidden_subjects_out(client, way):
    hidden = hidden_ways()[way]
    news = make_news(event=make_event(title_it="Segreto", **hidden), project=make_project(title_it="Segreto", **hidden))
    response = client.get(news.get_absolute_url())
    assert response.status_code == 200
    assert "Segreto" not in response.text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_news_has_no_page(client, language, way):
    assert client.get(make_news(**hidden_ways()[way]).get_absolute_url()).status_code == 404


@pytest.mark.parametrize("slug", ODD_SLUGS)
def test_news_of_an_odd_address_is_nowhere(client, slug):
    make_news()
    response = client.get(f"{reverse('pages:news-list')}{slug}/")
    assert response.status_code == (400 if "%00" in slug else 404)


def test_news_without_translation_is_shown_in_italian_with_a_notice(client):
    news = make_news(title_it="Titolo", body_it="<p>Testo</p>")
    with translation.override("fr"):
        response = client.get(news.get_absolute_url())
    assert response.context["untranslated"]
    assert '<h1><span lang="it">Titolo</span></h1>' in response.text
    assert '<div class="prose" lang="it"><p>Testo</p></div>' in response.text
    assert 'class="notice"' in response.text


def test_news_keeps_its_former_address(client, language):
    news = make_news(slug="before")
    former = news.get_absolute_url()
    news = News.objects.get(pk=news.pk)
    news.slug = "after"
    news.save()
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, news.get_absolute_url())


def test_news_page_asks_seven_times(client, django_assert_num_queries):
    news = make_news(event=make_event(), project=make_project())
    with django_assert_num_queries(7):
        client.get(news.get_absolute_url())
