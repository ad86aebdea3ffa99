"""The tags of rich texts as marks: shown, put back, and refused by name where they are not all there."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editorial.exchange.marks import BrokenMarks, restored, shown, shown_source, without_marks
from editorial.richtext import cleaned
from editorial.translations import digest

SOURCE = (
    '<p>Ciao <strong>a &amp; b</strong> e <a href="/it/x?a=1&amp;b=2">qui</a><br>riga</p>'
    "<ul><li>uno</li><li>due</li></ul>"
)
MARKED = "‹1›Ciao ‹2›a & b‹/2› e ‹3›qui‹/3›‹4/›\nriga‹/1›\n‹5›‹6›uno‹/6›\n‹7›due‹/7›\n‹/5›"


def test_tags_are_numbered_marks_and_attributes_are_not_shown():
    assert shown_source(SOURCE) == MARKED
    assert without_marks(MARKED).split() == "Ciao a & b e qui riga uno due".split()


def test_marks_bring_the_tags_of_the_source_with_their_attributes():
    written = MARKED.replace("Ciao", "Hi <you> &").replace("qui", "here\u00a0now")
    html = restored(written, SOURCE)
    assert html == SOURCE.replace("Ciao", "Hi &lt;you&gt; &amp;").replace("qui", "here&nbsp;now")
    assert cleaned(html) == html


def test_marks_may_change_their_order_within_a_paragraph():
    html = restored("‹1›‹3›Here‹/3› and ‹ 2 ›a & b‹/2›‹4/› line‹/1›‹5›‹6›one‹/6›‹7›two‹/7›‹/5›", SOURCE)
    assert html.startswith('<p><a href="/it/x?a=1&amp;b=2">Here</a> and <strong>a &amp; b</strong><br> line</p>')


@pytest.mark.parametrize(
    "written, said",
    [
        (MARKED.replace("‹2›a & b‹/2›", "a & b"), "Manca il segno ‹2›…‹/2›."),
        (MARKED.replace("‹4/›", ""), "Manca il segno ‹4/›."),
        (MARKED.replace("‹/2›", ""), "Il segno ‹/1› è fuori posto o doppio: i segni stanno uno dentro l’altro."),
        (MARKED.replace("‹/5›", ""), "Manca il segno ‹/5›, che chiude ‹5›."),
        (MARKED.replace("‹2›a", "a"), "C’è ‹/2› senza ‹2› prima."),
        (MARKED.replace("uno", "‹9›uno‹/9›"), "Il segno ‹9› nell’italiano non c’è."),
        (MARKED.replace("uno", "‹2›uno‹/2›"), "Il segno ‹2› è doppio."),
        (MARKED.replace("‹4/›", "‹4/›‹4/›"), "Il segno ‹4› è doppio."),
        (MARKED.replace("‹4/›", "‹4›"), "Il segno ‹4› è scritto male: nell’italiano è ‹4/›."),
        (MARKED.replace("‹2›", "‹2/›"), "Il segno ‹2/› è scritto male: nell’italiano è ‹2›…‹/2›."),
        (
            MARKED.replace("‹2›a & b‹/2› e ‹3›qui‹/3›", "‹2›a & b ‹3›qui‹/2›‹/3›"),
            "Il segno ‹/2› è fuori posto o doppio: i segni stanno uno dentro l’altro.",
        ),
        (
            MARKED.replace("‹6›uno‹/6›", "") + "‹6›uno‹/6›",
            "Il segno ‹6› è fuori posto: va dove sta nell’italiano.",
        ),
        (
            f"{MARKED}More",
            "C’è del testo fuori dai segni: ogni capoverso o voce di elenco sta tra un segno come ‹1› e il suo ‹/1›.",
        ),
        (
            MARKED.replace("‹5›‹6›", "‹5›loose‹6›"),
            "C’è del testo fuori dai segni: ogni capoverso o voce di elenco sta tra un segno come ‹1› e il suo ‹/1›.",
        ),
        (
            MARKED.replace("‹2›a & b‹/2›", "").replace("‹5›‹6›", "‹5›‹2›a‹/2›‹6›"),
            "Il segno ‹2› è fuori posto: va dove sta nell’italiano.",
        ),
        (
            MARKED.replace("‹2›a & b‹/2›", "") + "‹2›a‹/2›",
            "Il segno ‹2› è fuori posto: va dove sta nell’italiano.",
        ),
    ],
)
def test_broken_mark_is_named(written, said):
    with pytest.raises(BrokenMarks) as refused:
        restored(written, SOURCE)
    assert str(refused.value) == said


TARGET = '<p>Hi <a href="/en/x">here</a> and <em>more</em></p><ul><li>one</li></ul>'
MARKED_TARGET = "‹1›Hi ‹3›here‹/3› and ‹8›more‹/8›‹/1›\n‹5›‹6›one‹/6›\n‹/5›"


def test_translation_keeps_its_own_links_and_what_it_does_without():
    assert shown(TARGET, SOURCE) == MARKED_TARGET
    assert restored(MARKED_TARGET, SOURCE, TARGET) == TARGET
    # What the Italian has can be added, and what it has not can go.
    written = MARKED_TARGET.replace("‹8›more‹/8›", "more").replace("‹/6›", "‹/6›‹7›two‹/7›")
    assert restored(written, SOURCE, TARGET) == TARGET.replace("<em>more</em>", "more").replace(
        "</li>", "</li><li>two</li>"
    )


def test_what_the_italian_has_got_since_must_be_there():
    then = SOURCE.replace("/it/x?a=1&amp;b=2", "/it/old").replace("<li>due</li>", "")
    with pytest.raises(BrokenMarks, match="Manca il segno ‹7›…‹/7›."):
        restored(MARKED_TARGET, SOURCE, TARGET, then)
    written = MARKED_TARGET.replace("‹/6›", "‹/6›‹7›two‹/7›")
    # The link of the Italian changed: the translation's old one would lead elsewhere.
    assert 'href="/it/x?a=1&amp;b=2"' in restored(written, SOURCE, TARGET, then)


def links(*addresses):
    return "<p>" + " ".join(f'<a href="{address}">{address[-1].upper()}</a>' for address in addresses) + "</p>"


def addresses(*arguments):
    """{words of a link: where it leads} of a text that comes back."""
    return {words: address for address, words in re.findall(r'<a href="([^"]*)">([^<]*)</a>', restored(*arguments))}


AB = links("/it/a", "/it/b")
AB_EN = links("/en/a", "/en/b")
ALL = "‹1›‹2›C en‹/2› ‹3›A en‹/3› ‹4›B en‹/4›‹/1›"


@pytest.mark.parametrize("then", [AB, None], ids=["known", "first content"])
def test_link_that_the_italian_gets_before_others_gives_none_the_address_of_another(then):
    """Which is which is not certain any more: each leads where the Italian's does."""
    found = addresses(ALL, links("/it/c", "/it/a", "/it/b"), AB_EN, then)
    assert found == {"C en": "/it/c", "A en": "/it/a", "B en": "/it/b"}


def test_links_that_changed_places_lead_where_the_italian_s_do():
    written = "‹1›‹2›B en‹/2› ‹3›A en‹/3›‹/1›"
    assert addresses(written, links("/it/b", "/it/a"), AB_EN, AB) == {"B en": "/it/b", "A en": "/it/a"}


def test_links_whose_places_are_certain_keep_their_own_addresses():
    # One more at the end; the translation lacks one, and still has just the marks that it was shown with.
    more = links("/it/a", "/it/b", "/it/c")
    written = "‹1›‹2›A en‹/2› ‹3›B en‹/3› ‹4›C en‹/4›‹/1›"
    assert addresses(written, more, AB_EN, AB) == {"A en": "/en/a", "B en": "/en/b", "C en": "/it/c"}
    assert addresses("‹1›‹2›B!‹/2›‹/1›", AB, links("/en/b"), AB) == {"B!": "/en/b"}
    assert addresses("‹1›‹2›B!‹/2›‹/1›", AB, links("/en/b")) == {"B!": "/en/b"}


def test_link_that_a_translation_gets_gives_the_others_no_wrong_address():
    """It has link B alone; whoever adds A as the Italian has it moves B's mark."""
    written = "‹1›‹2›A en‹/2› ‹3›B en‹/3›‹/1›"
    for then in (AB, None):
        assert addresses(written, AB, links("/en/b"), then) == {"A en": "/it/a", "B en": "/it/b"}


def test_text_that_stands_in_no_block_in_the_italian_may_do_so():
    for source in ("<strong>a</strong>", "a<br>b", "<ul><li>a</li></ul><em>b</em>"):
        assert restored(shown_source(source), source) == source


TEXTS = st.text(st.characters(blacklist_characters="‹›", blacklist_categories=("Cc", "Cs")), max_size=12)
INLINE = st.builds(
    lambda tag, text: f"<{tag}>{text}</{tag}>", st.sampled_from(["strong", "em"]), TEXTS.map(cleaned)
) | TEXTS.map(cleaned)
BLOCK = st.builds(
    lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
    st.sampled_from(["p", "h2", "blockquote"]),
    st.lists(INLINE | st.just("<br>"), max_size=4),
) | st.lists(INLINE, min_size=1, max_size=3).map(lambda items: f"<ul><li>{'</li><li>'.join(items)}</li></ul>")


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCK, max_size=4).map("".join), st.lists(BLOCK, max_size=4).map("".join))
def test_what_is_shown_comes_back_as_it_was(source, target):
    source, target = cleaned(source), cleaned(target)
    # An empty cell is no translation.
    for text, existing in ((source, ""), *([(target, target)] if target else [])):
        back = restored(shown(text, source), source, existing)
        assert (digest(back), cleaned(back)) == (digest(text), back)
