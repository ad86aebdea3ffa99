"""Every public fact stands on its page, in its words, in three languages; what is not public stands nowhere."""

from collections import Counter

import pytest
from django.urls import reverse
from django.utils import translation

from tests.site.walked import WALKED

from .facts import FACTS
from .visible import one_line, visible_text

LANGUAGES = ["it", "en", "fr"]
PAGES = list(dict.fromkeys(fact.page for fact in FACTS))
LOST_TITLES = {"it": "titolo da ritrovare", "en": "title to be recovered", "fr": "titre à retrouver"}
LOST_PROJECTS = ["progetto-trasversale-ato3-1", "progetto-trasversale-ato3-2"]

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def address(page, language):
    name, *arguments = page
    with translation.override(language):
        return reverse(name, args=arguments)


@pytest.fixture
def read(client, portal_content):
    """The visible words of a page in a language; the page must be there."""

    def words(page, language):
        response = client.get(address(page, language))
        assert response.status_code == 200
        return visible_text(response.content.decode())

    return words


@pytest.mark.parametrize("language", WALKED)
def test_pages_carry_their_facts_and_no_project_without_title(read, language):
    texts = {page: read(page, language) for page in PAGES}

    assert [fact.name for fact in FACTS if one_line(getattr(fact, language)) not in texts[fact.page]] == []
    assert [page for page, text in texts.items() if LOST_TITLES[language] in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", LOST_PROJECTS)
def test_project_without_title_has_no_page(client, portal_content, slug, language):
    assert client.get(address(("projects:detail", slug), language)).status_code == 404


def test_facts_have_one_name_each():
    assert [name for name, times in Counter(fact.name for fact in FACTS).items() if times > 1] == []
