"""The editor of rich texts in a real browser: writing, taking back, pasting, and losing nothing."""

from pathlib import Path

import pytest
import yaml

from tests.factories import make_event
from tests.journeys.axe import LEVELS, audit
from tests.journeys.losses import unseen_focus
from tests.journeys.test_editorial import press, said
from tests.staff import address

CONTENT = Path(__file__).resolve().parents[2] / "content/torino"
#: As the loader stores it: blocks on lines of their own, and everything that no button writes.
KEPT = (
    '<p>La <abbr title="Organizzazione delle Nazioni Unite" lang="it">ONU</abbr> e '
    '<span lang="ar" dir="rtl">م</span> <strong>in <em lang="en">brief</em></strong>:\nsegue.</p>\n'
    '<ul lang="fr">\n<li>un<ol><li>deux</li></ol></li>\n</ul>\n'
    '<p dir="rtl"><a href="/it/" hreflang="en" lang="de">da</a><br>capo</p>\n<blockquote>Citato</blockquote>'
)
#: What is shown and what the text area holds, as words with what stands around them, in their order.
COMPARE = """
([name, texts]) => {
  const area = document.querySelector(`[name=${name}]`)
  const shown = area.closest('.richtext').querySelector('.richtext-text')
  const words = root => {
    const found = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode()); ) {
      if (!node.data.trim()) continue
      const around = []
      for (let outer = node.parentElement; outer !== root; outer = outer.parentElement) {
        const isPlain = outer.localName === 'p' && !outer.attributes.length
        if (isPlain && outer.parentElement.matches('li, blockquote')) continue
        around.push(outer.localName + [...outer.attributes].map(({ name, value }) => ` ${name}=${value}`).sort())
      }
      const [key, text] = [around.sort().join('|'), node.data.replace(/[ \\n]+/g, ' ')]
      if (found.at(-1)?.[0] === key) found.at(-1)[1] += text
      else found.push([key, text])
    }
    return JSON.stringify(found.map(([key, text]) => [key, text.trim()]))
  }
  const breaks = root => root.querySelectorAll('br:not(.ProseMirror-trailingBreak)').length
  const all = root => root.textContent.replace(/\\s+/g, '') + breaks(root)
  const parsed = text => new DOMParser().parseFromString(text, 'text/html').body
  return texts.flatMap(text => {
    area.value = text
    area.dispatchEvent(new Event('input', { bubbles: true }))
    const root = parsed(text)
    const isSame = words(shown) === words(root) && all(shown) === all(root) && area.value === text
    return isSame ? [] : [[text, shown.innerHTML, words(shown), words(root)]]
  })
}
"""
EMPTY = """
name => {
  const area = document.querySelector(`[name=${name}]`)
  area.value = ''
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
"""
PASTE = """
([name, html, plain]) => {
  const shown = document.querySelector(`[name=${name}]`).closest('.richtext').querySelector('.richtext-text')
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  clipboardData.setData('text/plain', plain ?? 'x')
  shown.focus()
  shown.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
"""
#: A point of a list as Word writes it.
POINT = (
    "<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level{} lfo1'>"
    "<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>{}<span style='font:7.0pt "
    '"Times New Roman"\'>&nbsp;&nbsp; </span></span><![endif]><span lang=EN-US>{}<o:p></o:p></span></p>\n'
)
WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>'
    "<meta name=Generator content='Microsoft Word 15'><style>p.MsoNormal {{margin:0cm}}</style>"
    "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=IT>"
    "<!--StartFragment--><p class=MsoTitle>Il bando</p><h1>Chi può\npartecipare<o:p></o:p></h1>"
    "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Gli enti</b> e <i>le reti</i>, con "
    "<u>cinque</u> m<sup>2</sup> di <span style='color:red;font-family:\"Comic Sans MS\"'>orto</span>: "
    '<a href="https://example.org/bando">il testo</a>, <a href="#_Toc1">indice</a>.<o:p></o:p></p>'
    "<p class=MsoNormal><o:p>&nbsp;</o:p></p>{points}"
    "<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src='a.png'/></v:shape><![endif]-->"
    "<![if !vml]><img width=9 height=9 src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><![endif]>"
    "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></p>"
    "<table class=MsoTableGrid><tr><td><p class=MsoNormal>Anno</p></td><td><p class=MsoNormal><b>Euro</b></p></td></tr>"
    "<tr><td>2026</td><td>10.000</td></tr></table><!--EndFragment--></body></html>"
)
POINTS = [(1, "·", "uno"), (2, "1.", "uno e uno"), (2, "2.", "uno e due"), (1, "·", "due")]
FROM_WORD = (
    "<h2>Il bando</h2><h2>Chi può partecipare</h2>"
    "<p><strong>Gli enti</strong> e <em>le reti</em>, con cinque m2 di orto: "
    '<a href="https://example.org/bando">il testo</a>, indice.</p>'
    "<ul><li>uno<ol><li>uno e uno</li><li>uno e due</li></ol></li><li>due</li></ul>"
    "<p>Anno · <strong>Euro</strong></p><p>2026 · 10.000</p>"
)
DROPPED_FROM_WORD = (
    "Dall’incollato sono stati tolti: 2 immagini, 1 tabella (le sue parole sono rimaste), 1 link che qui non porta da "
    "nessuna parte, colori e caratteri, sottolineature, apici e pedici."
)
GOOGLE = (
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a"><h1 dir="ltr"><span>Titolo</span>'
    '</h1><p dir="ltr"><span style="font-weight:700;">forte</span><span> e </span><span style="font-style:italic;">'
    'piano</span></p><ul><li dir="ltr"><p dir="ltr" role="presentation"><span>uno</span></p></li><ul><li dir="ltr">'
    "<span>due</span></li></ul></ul></b>"
)
FROM_GOOGLE = "<h2>Titolo</h2><p><strong>forte</strong> e <em>piano</em></p><ul><li>uno<ul><li>due</li></ul></li></ul>"
PAGE = (
    '<div>Un <span lang="en">call</span></div><div><script>x()</script><a href="javascript:x()" onclick="x()">qui</a>'
    "</div><h5>Sotto</h5><hr><iframe src='https://example.org'></iframe>"
)
FROM_PAGE = '<p>Un <span lang="en">call</span></p><p>qui</p><h4>Sotto</h4>'
DROPPED_FROM_PAGE = (
    "Dall’incollato sono stati tolti: 1 contenuto incorporato, 1 script, 1 link che qui non porta da nessuna parte, "
    "linee."
)


@pytest.fixture
def event(live_server):
    return make_event(title_it="Forum", presentation_it=KEPT)


NAMES = {"it": "italiano", "en": "inglese", "fr": "francese"}


def text(page, language="it"):
    return page.get_by_role("textbox", name=f"Presentazione in {NAMES[language]}")


def toolbar(page, language="it"):
    return page.get_by_role("toolbar", name=f"Formattazione: Presentazione in {NAMES[language]}")


def held(page, language="it"):
    return page.locator(f"[name=presentation_{language}]").input_value()


def told(page, language="it"):
    return page.locator(f".richtext:has([name=presentation_{language}]) .richtext-status").inner_text()


def keys(page, *pressed):
    """Press one key after another, no faster than the browser tells the page what each has chosen."""
    for key in pressed:
        page.keyboard.press(key)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def rich_texts(value):
    """Every text with tags in a part of the content files."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from rich_texts(part)
    elif isinstance(value, str) and value.lstrip().startswith("<"):
        yield value


def test_texts_are_written_with_the_keyboard_in_three_languages(log_in, event):
    page = log_in("anna", "Redattore", locale="en")
    page.goto(address(event))
    page.locator("label[for=id_presentation_en]").click()
    page.keyboard.type("A ")
    keys(page, "Control+b")
    page.keyboard.type("bold")
    keys(page, "Control+b", "Enter")
    page.keyboard.type("- one")
    keys(page, "Enter")
    page.keyboard.type("two")
    keys(page, "Alt+Shift+ArrowRight", "Alt+F10")
    names = []
    for _button in range(13):
        names.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        assert unseen_focus(page) is None
        keys(page, "ArrowRight")
    assert names == [
        *(
            "T1, titolo",
            "T2, sottotitolo",
            "T3, titolo minore",
            "Grassetto",
            "Corsivo",
            "Elenco puntato",
            "Elenco numerato",
        ),
        *("Citazione", "Link", "Lingua delle parole scelte", "Annulla", "Ripeti", "Togli la formattazione"),
    ]
    keys(page, "Escape")
    page.wait_for_function("() => document.activeElement.matches('[contenteditable]')")
    keys(page, "Tab")
    assert held(page, "en") == "<p>A <strong>bold</strong></p><ul><li>one<ul><li>two</li></ul></li></ul>"
    label = page.evaluate("document.activeElement.closest('[role=toolbar]').getAttribute('aria-label')")
    assert label == "Formattazione: Resoconto in italiano"

    page.locator("[data-show-language=fr]").first.click()
    text(page, "fr").click()
    page.keyboard.type("Le site")
    keys(page, "Control+Shift+ArrowLeft", "Control+k")
    dialog = page.get_by_role("dialog", name="Nuovo link")
    dialog.get_by_label("Indirizzo").fill("javascript:alert(1)")
    keys(page, "Enter")
    assert dialog.get_by_role("alert").inner_text() == (
        "L’indirizzo comincia con https://, http://, mailto: o tel:, oppure con / per una pagina di questo sito."
    )
    assert audit(page, LEVELS, iframes=False) == []
    dialog.get_by_label("Indirizzo").fill("www.example.org/a")
    dialog.get_by_label("Lingua della pagina").select_option("en")
    keys(page, "Enter")
    linked = '<p>Le <a href="https://www.example.org/a" hreflang="en">site</a></p>'
    assert held(page, "fr") == linked
    toolbar(page, "fr").get_by_role("button", name="Lingua delle parole scelte").click()
    page.get_by_label("Lingua", exact=True).select_option("ar")
    page.get_by_role("button", name="Va bene").click()
    assert held(page, "fr") == linked.replace("site", '<span dir="rtl" lang="ar">site</span>')
    toolbar(page, "fr").get_by_role("button", name="Annulla").click()
    assert held(page, "fr") == linked

    # Typed and taken back is as good as not typed.
    text(page).click()
    page.keyboard.type("x")
    assert held(page) != KEPT
    keys(page, "Control+z")
    assert held(page) == KEPT
    assert text(page).get_attribute("lang") == "it"
    press(page, "Salva come bozza")
    assert said(page) == ["Bozza salvata: la pagina pubblica non è cambiata."]
    event.refresh_from_db()
    [row] = event.working_copy.rows.values()
    assert (row["presentation_it"], row["presentation_fr"]) == (KEPT, linked)


def test_opening_and_saving_changes_no_text_of_the_first_content(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    text(page).wait_for()
    assert held(page) == KEPT
    press(page, "Salva come bozza")
    event.refresh_from_db()
    assert event.working_copy is None
    files = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CONTENT.glob("*.yaml")))
    texts = [KEPT, *(text for file in files for text in rich_texts(file))]
    assert len(texts) > 100
    assert page.evaluate(COMPARE, ["presentation_it", texts]) == []


def test_unsaved_text_is_taken_back_and_shown_in_the_editor(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    text(page, "en").fill("Typed, not saved")
    page.wait_for_function("text => JSON.stringify(localStorage).includes(text)", arg="Typed, not saved")
    tab = page.context.new_page()
    page.close()
    tab.goto(address(event))
    assert text(tab, "en").inner_text().strip() == ""
    tab.get_by_role("button", name="Riprendi ciò che avevi scritto").click()
    assert text(tab, "en").inner_text() == "Typed, not saved"
    text(tab, "en").press("Control+End")
    tab.keyboard.type("!")
    press(tab, "Salva come bozza")
    assert held(tab, "en") == "<p>Typed, not saved!</p>"


def test_pasted_text_keeps_what_the_portal_knows_and_says_what_it_dropped(log_in, event):
    page = log_in("anna", "Redattore")
    page.goto(address(event))
    text(page).wait_for()
    word = WORD.format(points="".join(POINT.format(*point) for point in POINTS))
    for html, kept, dropped in (
        (word, FROM_WORD, DROPPED_FROM_WORD),
        (GOOGLE, FROM_GOOGLE, ""),
        (PAGE, FROM_PAGE, DROPPED_FROM_PAGE),
    ):
        page.evaluate(EMPTY, "presentation_en")
        page.evaluate(PASTE, ["presentation_en", html])
        assert (held(page, "en"), told(page, "en")) == (kept, dropped)
    # The browser says that it would not have run what was pasted, either.
    assert [line.split(" on ")[0] for line in page.context.log.violations] == ["script-src-attr inline"]
    page.context.log.violations.clear()
    page.context.log.console.clear()
    # A picture alone.
    page.evaluate(
        """() => {
          const clipboardData = new DataTransfer()
          clipboardData.items.add(new File(['x'], 'foto.png', { type: 'image/png' }))
          const box = document.querySelector('[name=presentation_fr]').closest('.richtext')
          const shown = box.querySelector('[role=textbox]')
          shown.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }"""
    )
    told_of_files = "Immagini e file non stanno nel testo: caricali nei loro campi, o come documenti."
    assert (held(page, "fr"), told(page, "fr")) == ("", told_of_files)
    # Far too much: told at once, refused at the field, still there.
    page.evaluate(PASTE, ["presentation_fr", f"<p>{'parola ' * 30_000}</p>"])
    assert told(page, "fr") == "Il testo è troppo lungo: 210.006 caratteri, al massimo 200.000."
    with page.expect_navigation():
        page.locator("button[name=_draft]").first.click()
    assert page.locator(".field-presentation_fr .errorlist li").all_inner_texts() == [
        "Il testo è troppo lungo: 210.006 caratteri, al massimo 200.000. Accorcialo, o dividilo in più pagine."
    ]
    assert text(page, "fr").inner_text().startswith("parola parola")
    event.refresh_from_db()
    assert event.version == 1
