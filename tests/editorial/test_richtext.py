"""Rich text keeps the tags that the portal knows, and nothing that runs or dresses itself."""

import pytest
from django.db.models import F

from editorial.richtext import ALLOWED_TAGS, cleaned, plain
from pages.models import Page


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("", ""),
        ("solo testo & <segni", "solo testo &amp; "),
        ("<p>Testo</p>", "<p>Testo</p>"),
        ("<script>alert(1)</script><p>a</p>", "<p>a</p>"),
        ("<style>p{}</style><p>a</p>", "<p>a</p>"),
        ("<iframe src='https://example.org'></iframe>a", "a"),
        ("<img src=x onerror=alert(1)>a", "a"),
        ("<svg onload=alert(1)><p>a</p></svg>", "<p>a</p>"),
        ('<p onclick="x()" style="color:red" class="big" id="p">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="JaVaScRiPt:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java\nscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="&#106;avascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="vbscript:x">a</a>', "<a>a</a>"),
        ('<a href="https://example.org" target="_blank" rel="opener">a</a>', '<a href="https://example.org">a</a>'),
        ('<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org">a</a>'),
        ('<a href="tel:+390111">a</a>', '<a href="tel:+390111">a</a>'),
        ('<a href="/it/progetti/">a</a>', '<a href="/it/progetti/">a</a>'),
        ('<a href="/x" hreflang="fr" lang="fr">a</a>', '<a href="/x" hreflang="fr" lang="fr">a</a>'),
        ('<abbr title="Nazioni Unite" lang="it">ONU</abbr>', '<abbr title="Nazioni Unite" lang="it">ONU</abbr>'),
        ('<span lang="ar" dir="rtl">م</span>', '<span lang="ar" dir="rtl">م</span>'),
        ("<h1>a</h1><b>b</b><i>c</i><u>d</u>", "abcd"),
        ("<p>a<!-- nota --></p>", "<p>a</p>"),
        ("<p>a<strong>b", "<p>a<strong>b</strong></p>"),
    ],
)
def test_text_is_cleaned(html, kept):
    assert cleaned(html) == kept


@pytest.mark.parametrize("tag", sorted(ALLOWED_TAGS - {"br", "li"}))
def test_known_tags_stay(tag):
    assert cleaned(f"<{tag}>a</{tag}>") == f"<{tag}>a</{tag}>"


def test_cleaning_twice_changes_nothing_more():
    once = cleaned('<p onclick=x>a &amp; <b>b</b> <a href="javascript:x">c</a><ul><li>d</ul>')
    assert cleaned(once) == once


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (None, ""),
        ("", ""),
        ("<p>Uno</p><p>due</p>", "Uno due"),
        ("<ul><li>uno</li><li>due</li></ul>", "uno due"),
        ("uno<br>due<br/>tre", "uno due tre"),
        ("<p>pi&ugrave; &amp; <strong>m</strong>eno</p>", "più & meno"),
        ("<p>1 &lt; 2</p>", "1 < 2"),
    ],
)
def test_words_alone_are_on_one_line(html, words):
    assert plain(html) == words


@pytest.mark.django_db
def test_rich_text_is_cleaned_at_every_save_in_every_language():
    dirty = "<p>{}</p><script>x()</script>"
    page = Page.objects.create(
        title_it="Uno", body_it=dirty.format("it"), body_en=dirty.format("en"), body_fr=dirty.format("fr")
    )
    assert page.body_it == "<p>it</p>"
    page.refresh_from_db()
    assert (page.body_it, page.body_en, page.body_fr) == ("<p>it</p>", "<p>en</p>", "<p>fr</p>")
    page.body_fr = dirty.format("oui")
    page.save()
    assert Page.objects.get().body_fr == "<p>oui</p>"


@pytest.mark.django_db
def test_rich_text_is_cleaned_however_it_is_written():
    dirty = "<p>{}</p><script>x()</script>"
    pages = [Page.objects.create(title_it=title, slug=title) for title in ("uno", "due")]

    def stored():
        return list(Page.objects.order_by("pk").values_list("body_it", "body_fr"))

    Page.objects.update(body_it=dirty.format("it"), body_fr=dirty.format("fr"))
    assert stored() == [("<p>it</p>", "<p>fr</p>")] * 2
    for page in pages:
        page.body_it = dirty.format(page.title_it)
    Page.objects.bulk_update(pages, ["body_it"])
    assert stored() == [("<p>uno</p>", "<p>fr</p>"), ("<p>due</p>", "<p>fr</p>")]
    Page.objects.update(body_it=F("body_fr"), body_fr=None)
    assert stored() == [("<p>fr</p>", None)] * 2
    Page.objects.all().delete()
    Page.objects.bulk_create([Page(title_it="tre", slug="tre", body_it=dirty.format("it"))])
    assert Page.objects.values_list("body_it", flat=True).get() == "<p>it</p>"


@pytest.mark.django_db
def test_plain_fields_keep_what_was_written():
    assert Page.objects.create(title_it="<b>Uno</b>", lead_it="a < b").title_it == "<b>Uno</b>"
