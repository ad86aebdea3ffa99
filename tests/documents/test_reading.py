"""«Leggi come pagina»: who gets the text of a PDF, in which order, language and direction, and what is said of it."""

import pytest
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from documents.models import ExtractedText, TextPage
from documents.reading.page import part_of
from documents.reading.parts import address_of_page
from tests.content.visible import visible_text
from tests.cooperation_portal.reading import Reader
from tests.documents.builders import open_file, raw_pdf
from tests.documents.files import add_file, image, locked_pdf
from tests.documents.texts import ARABIC, PROSE, add_read_pdf
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document

pytestmark = pytest.mark.django_db

QUERIES = 8
TEXT = "Il testo di questa pagina."


def address(document, file_language="it", version=None, language="it"):
    with override(language):
        if version:
            return reverse("documents:read-version", args=[document.slug, file_language, version])
        return reverse("documents:read", args=[document.slug, file_language])


def elements(response, tag):
    return [attributes for found, attributes in Reader(response.text).elements if found == tag]


def robots(response):
    return [meta["content"] for meta in elements(response, "meta") if meta.get("name") == "robots"]


def canonical(response):
    links = [link["href"] for link in elements(response, "link") if link.get("rel") == "canonical"]
    return [link.removeprefix(settings.BASE_URL) for link in links]


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_text_of_a_hidden_document_is_not_found(client, way):
    document = make_document(**hidden_ways()[way])
    add_read_pdf(document, "Uno.", row={"is_citable": True})
    add_read_pdf(document, "Due.")
    answers = [client.get(address(document, version=version)) for version in (None, 1, 2)]
    assert [answer.status_code for answer in answers] == [404] * 3


@pytest.mark.parametrize("content", [image("PNG"), open_file("text")], ids=["image", "office"])
def test_other_files_have_no_page(client, content):
    document = make_document()
    row = add_file(document, content)
    assert (row.can_be_read_as_page, client.get(address(document)).status_code) == (False, 404)


def test_address_outlives_versions_and_citable_ones_have_their_own(client):
    document = make_document()
    for number in ("prima", "seconda", "terza"):
        text = f"È la {number} versione del testo."
        row = add_read_pdf(document, text)
        if "prima" in text:
            row.is_citable = True
            row.save()
    found = {version: client.get(address(document, version=version)) for version in (None, 1, 2, 3, 4, 2**70)}
    assert {version: answer.status_code for version, answer in found.items()} == {
        None: 200,
        1: 200,
        2: 404,
        3: 404,
        4: 404,
        2**70: 404,
    }
    texts = [visible_text(found[version].text) for version in (None, 1)]
    assert ["È la terza versione del testo." in text for text in texts] == [True, False]
    assert ["Versione 1, poi sostituita da una più recente" in text for text in texts] == [False, True]
    assert [robots(found[version]) for version in (None, 1)] == [[], ["noindex"]]
    rows = document.files.order_by("version_number")
    with override("it"):
        assert [row.reading_address for row in rows] == [
            address(document, version=1),
            address(document, version=2),
            address(document),
        ]


def test_file_that_is_no_longer_current_is_not_found_though_it_can_be_cited(client):
    document = make_document()
    add_read_pdf(document, "Uno.", row={"is_citable": True})
    add_read_pdf(document, "Due.").delete()
    assert [client.get(address(document, version=version)).status_code for version in (None, 1)] == [404, 200]


@pytest.mark.parametrize("version", [None, 1])
def test_former_address_leads_to_the_text(client, version):
    document = make_document(slug="vecchio")
    add_read_pdf(document, TEXT)
    former = address(document, version=version, language="fr")
    document.slug = "nuovo"
    document.save()
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, address(document, version=version, language="fr"))


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_text_can_only_be_asked_for(client, method):
    document = make_document()
    add_read_pdf(document, TEXT)
    assert getattr(client, method)(address(document)).status_code == 405


def test_addresses_are_words_of_each_language():
    document = make_document(slug="profilo")
    assert [address(document, "ar", version, code) for code in ("it", "en", "fr") for version in (None, 2)] == [
        "/it/documenti/profilo/ar/leggi/",
        "/it/documenti/profilo/ar/v2/leggi/",
        "/en/documents/profilo/ar/read/",
        "/en/documents/profilo/ar/v2/read/",
        "/fr/documents/profilo/ar/lire/",
        "/fr/documents/profilo/ar/v2/lire/",
    ]


@pytest.mark.parametrize("version", ["x", "-1", "1.0", ""])
def test_address_of_an_odd_version_is_never_made(version):
    with pytest.raises(NoReverseMatch):
        reverse("documents:read-version", args=["profilo", "it", version])


def test_each_page_has_its_place_and_a_link_into_the_file(client):
    document = make_document()
    row = add_read_pdf(document, TEXT, "Seconda.")
    response = client.get(address(document))
    assert [section["id"] for section in elements(response, "section")] == ["p1", "p2"]
    targets = [link["href"] for link in elements(response, "a")]
    with override("it"):
        wanted = ["#p1", f"{row.get_absolute_url()}#page=1", "#p2", f"{row.get_absolute_url()}#page=2"]
    assert [target for target in targets if target in wanted] == ["#p1", "#p2", *wanted]


def test_text_is_in_its_own_language_and_the_page_in_the_visitors(client):
    document = make_document()
    add_read_pdf(document, ARABIC, PROSE["fr"] * 2, "Breve.", row={"language": "ar", "title": "الملف"}, language="ar")
    response = client.get(address(document, "ar", language="en"))
    assert [page["lang"] for page in elements(response, "html")] == ["en"]
    prose = [(part.get("lang"), part["dir"]) for part in elements(response, "div") if part.get("class") == "prose"]
    assert prose == [("ar", "rtl"), ("fr", "ltr"), ("ar", "rtl")]
    assert ("ar", "auto") in [(part.get("lang"), part.get("dir")) for part in elements(response, "span")]
    assert "numbers and words in Latin letters may stand in the wrong place" in response.text


@pytest.mark.parametrize(("stated", "guessed", "shown"), [("it", "fr", "it"), ("und", "fr", "fr"), ("und", "", None)])
def test_language_of_a_text_too_short_to_tell_is_that_of_the_file(client, stated, guessed, shown):
    document = make_document()
    add_read_pdf(document, TEXT, row={"language": stated}, language=guessed)
    ExtractedText.objects.update(language=guessed)
    response = client.get(address(document, stated))
    (prose,) = [part for part in elements(response, "div") if part.get("class") == "prose"]
    assert (prose.get("lang"), prose["dir"]) == (shown, "ltr" if shown else "auto")


def test_nothing_in_a_text_is_markup(client):
    document = make_document()
    evil = "<script>alert(1)</script> & <b>grassetto</b> {{ portal }} {% url 'home' %}"
    add_read_pdf(document, f"• {evil}\n{evil}", headings=[[1, 1, evil]], row={"title": evil})
    response = client.get(address(document))
    assert [script for script in elements(response, "script") if "src" not in script] == []
    assert elements(response, "b") == []
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;grassetto&lt;/b&gt; {{ portal }}" in response.text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (raw_pdf(pages=2), "Questo documento è una scansione"),
        (locked_pdf(), "Questo file è protetto da una password"),
    ],
    ids=["scanned", "locked"],
)
def test_file_without_a_text_says_why(client, content, said):
    document = make_document()
    add_file(document, content)
    response = client.get(address(document))
    assert (response.status_code, robots(response), elements(response, "section")) == (200, ["noindex"], [])
    assert said in visible_text(response.text)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("unreadable", "Non si riesce a leggere il testo di questo file"),
        (None, "Il testo di questo file non è ancora stato letto"),
    ],
)
def test_text_that_could_not_or_was_not_read_says_so(client, state, said):
    document = make_document()
    add_read_pdf(document, TEXT)
    TextPage.objects.all().delete()
    ExtractedText.objects.all().delete() if state is None else ExtractedText.objects.update(state=state)
    response = client.get(address(document))
    assert (response.status_code, robots(response)) == (200, ["noindex"])
    assert said in visible_text(response.text) and "estratto" not in visible_text(response.text)


def test_part_of_which_no_page_could_be_read_does_not_promise_another_day():
    row = add_read_pdf(make_document(), "Il testo di questa pagina.", None, None)
    said = {}
    for state in ("partial", "read"):
        ExtractedText.objects.update(state=state)
        said[state] = part_of(row, [2, 3]).reason_without_text
    assert said == {
        "partial": "Il testo di questo file non è ancora stato letto. Riprova domani, oppure scarica il file.",
        "read": "Non si riesce a leggere il testo di questo file. Si può solo scaricare.",
    }


def test_what_may_be_wrong_is_said_first():
    document = make_document()
    pages = [f"Intestazione\n{PROSE['it']}{word}\n{number}" for number, word in enumerate(("uno", "due", "tre"), 1)]
    row = add_read_pdf(document, *pages, "", None, "Una pagina\n4")
    part = part_of(row, range(1, 7))
    assert part.notes == [
        "Questo testo è stato estratto dal PDF automaticamente: colonne, tabelle e note possono essere fuori posto, e "
        "le immagini mancano. Fa fede il documento originale.",
        "Finora sono state lette 5 pagine su 6; le altre seguono nella notte.",
        "La pagina 4 non contiene testo.",
        "Le intestazioni, i piè di pagina e i numeri di pagina che si ripetono in ogni pagina sono stati tolti.",
    ]
    assert [page.number for page in part.pages] == [1, 2, 3, 4, 6]
    assert part.pages[0].texts == [f"{PROSE['it']}uno"]
    ExtractedText.objects.update(state="read")
    assert "Non è stato possibile leggere la pagina 5." in part_of(row, range(1, 7)).notes


def test_unknown_characters_are_counted_and_shown_as_such():
    row = add_read_pdf(make_document(), "\ue001\ue002 abc\ufffd testo di una pagina qualsiasi")
    part = part_of(row, range(1, 2))
    assert part.pages[0].texts == ["\ufffd\ufffd abc\ufffd testo di una pagina qualsiasi"]
    assert part.notes[1] == (
        "Molti caratteri di questo PDF non si riconoscono: parti del testo possono essere illeggibili."
    )


def long_file(document, pages=230):
    """A file of so many pages, all read."""
    row = add_read_pdf(document, TEXT)
    document.files.update(pages=pages)
    TextPage.objects.bulk_create(
        [TextPage(text_id=row.sha256, number=number, content=f"Testo {number}.") for number in range(2, pages + 1)]
    )
    row.refresh_from_db()
    return row


def test_long_file_is_read_in_parts(client):
    document = make_document()
    row = long_file(document)
    first, last = client.get(address(document)), client.get(address(document), {"page": 3})
    assert [section["id"] for section in elements(first, "section")] == [f"p{number}" for number in range(1, 101)]
    assert [section["id"] for section in elements(last, "section")] == [f"p{number}" for number in range(201, 231)]
    assert (canonical(first), canonical(last)) == ([address(document)], [f"{address(document)}?page=3"])
    assert "(201–230)" in last.text
    with override("it"):
        assert [address_of_page(row, number) for number in (1, 100, 101, 230)] == [
            f"{address(document)}#p1",
            f"{address(document)}#p100",
            f"{address(document)}?page=2#p101",
            f"{address(document)}?page=3#p230",
        ]


@pytest.mark.parametrize("page", ["0", "4", "-1", "x", "1.5", "9" * 5000, "\x00"])
def test_part_that_is_not_there_is_not_found(client, page):
    document = make_document()
    long_file(document)
    assert client.get(address(document), {"page": page}).status_code == 404


def test_part_without_a_number_is_the_first(client):
    document = make_document()
    long_file(document)
    asked = [client.get(address(document), query) for query in ({}, {"page": ""}, {"page": "1"})]
    assert [answer.status_code for answer in asked] == [200] * 3
    assert len({answer.context["page_obj"].number for answer in asked}) == 1


@pytest.mark.parametrize("pages", [1, 90])
def test_page_asks_as_often_for_many_pages_as_for_one(client, django_assert_num_queries, pages):
    document = make_document()
    long_file(document, pages)
    url = address(document)
    with django_assert_num_queries(QUERIES):
        client.get(url)


@pytest.mark.parametrize(("file_language", "language"), [("fr", "fr"), ("en", "en"), ("ar", "it"), ("und", "it")])
def test_one_address_counts_which_is_in_the_language_of_the_text(client, file_language, language):
    document = make_document()
    add_read_pdf(document, TEXT, row={"language": file_language})
    answers = [client.get(address(document, file_language, language=code)) for code in ("it", "en", "fr")]
    assert {tuple(canonical(answer)) for answer in answers} == {(address(document, file_language, language=language),)}
    alternates = [link for answer in answers for link in elements(answer, "link") if link.get("rel") == "alternate"]
    assert alternates == []


def test_current_version_that_may_be_cited_counts_at_one_address(client):
    document = make_document()
    add_read_pdf(document, TEXT, row={"is_citable": True})
    answers = [client.get(address(document, version=version)) for version in (None, 1)]
    assert [canonical(answer) for answer in answers] == [[address(document)]] * 2
    assert [robots(answer) for answer in answers] == [[], []]
    add_read_pdf(document, "Il testo di una pagina nuova.")
    former = client.get(address(document, version=1))
    assert (canonical(former), robots(former)) == ([address(document, version=1)], ["noindex"])


def test_page_of_an_untranslated_document_is_no_less_readable(client):
    document = make_document(title_it="Profilo")
    add_read_pdf(document, "The text of this page is short.", row={"language": "en", "title": "Profile"})
    response = client.get(address(document, "en", language="en"))
    assert robots(response) == []
    assert "not yet translated" not in response.text
    assert '<a href="/en/documents/profilo/"><span lang="it">Profilo</span></a>' in response.text


def test_text_of_another_file_is_not_read(client):
    document = make_document()
    add_read_pdf(document, "Uno.")
    add_read_pdf(make_document(), "Due.")
    assert "Due." not in client.get(address(document)).text
