"""What cleaning takes away from a rich text is told in words."""

import pytest

from editorial.removals import removed_from
from editorial.richtext import ALLOWED_ATTRIBUTES, ALLOWED_TAGS, cleaned


def element(tag):
    names = sorted(ALLOWED_ATTRIBUTES.get(tag, ()))
    return "".join([f"<{tag}", *(f' {name}="it"' for name in names), f">a</{tag}>"])


EVERYTHING = "".join(element(tag) for tag in sorted(ALLOWED_TAGS - {"br"}))


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("", []),
        ("a < b & c", []),
        (EVERYTHING, []),
        ('<p class="x" id="y">a</p><a href="/it/" target="_blank" rel="nofollow">b</a>', []),
        ("<script>x()</script>", ["1 script"]),
        ("<SCRIPT src=x></SCRIPT><script>x()</script>", ["2 script"]),
        ("<p onclick=x() ONFOCUS=x()>a</p>", ["2 comandi nascosti"]),
        ("<img src=x onerror=x()><picture><source><img></picture>", ["1 comando nascosto", "3 immagini"]),
        ("<style>p {}</style>", ["1 foglio di stile"]),
        ("<table><tr><td>a</table>", ["1 tabella (le sue parole sono rimaste)"]),
        ("<table></table><table></table>", ["2 tabelle (le loro parole sono rimaste)"]),
        ("<iframe src='https://example.org'></iframe><video></video>", ["2 contenuti incorporati"]),
        ('<a href="java\nscript:x()">a</a><a href="&#106;avascript:x()">b</a>', ["2 indirizzi di link non ammessi"]),
        ('<a href="MAILTO:a@example.org">a</a>', []),
        ("<!-- nota -->", ["1 commento nascosto"]),
        ("<p style='color:red'><font color=red>a</font></p>", ["colori e caratteri"]),
        ("<h1>a</h1><u>b</u>", ["formati che il portale non usa"]),
    ],
)
def test_what_is_removed_is_told(html, told):
    assert removed_from(html) == told


@pytest.mark.parametrize("tag", sorted(ALLOWED_TAGS - {"br", "li"}))
def test_every_allowed_attribute_survives_cleaning_and_nothing_else(tag):
    dirty = element(tag).replace(">a<", ' class="x" style="x" onclick="x()" id="x" title2="x">a<')
    names = sorted(ALLOWED_ATTRIBUTES.get(tag, ()))
    opening = cleaned(dirty).partition(">")[0]
    assert sorted(opening.removeprefix(f"<{tag}").split()) == [f'{name}="it"' for name in names]
