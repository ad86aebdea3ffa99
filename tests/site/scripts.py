"""Scripts in every text of every model, in the shapes that are known to slip through, and what none may become.

Each calls `ran()`, which a browser test defines. What swallows the text after it stands last, so that it hides nothing.
"""

import json
import re
from html.parser import HTMLParser

from django.apps import apps
from django.db import connection, models
from django.test import override_settings

from editorial.models import Publishable
from pages.models import PortalIdentity
from search import freshness
from tests.conftest import following_index, indexed_at_once
from tests.site import canaries
from tests.stored_rows import put_back, rows_made

PAYLOADS = (
    # Elements that run at once.
    "<script>ran()</script>",
    "<SCRIPT>ran()</SCRIPT>",
    "<script\n>ran()</script\n>",
    "<script/x>ran()</script>",
    "<scr<script>ipt>ran()</scr</script>ipt>",
    "<script src=data:text/javascript,ran()></script>",
    "<script type=module>ran()</script>",
    "<svg><script>ran()</script></svg>",
    "<svg><script href=data:text/javascript,ran() /></svg>",
    "<math><script>ran()</script></math>",
    "<<script>ran();//<</script>",
    # Event handlers.
    "<img src=x onerror=ran()>",
    "<img src=x onerror='ran()'>",
    "<IMG SRC=x OnErRoR=ran()>",
    "<img/src=x/onerror=ran()>",
    "<img src=x:x onerror\t=\tran()>",
    "<img src=x onerror=&#114;an()>",
    "<img src=x onerror=\\u0072an()>",
    "<svg onload=ran()>",
    "<svg/onload=ran()>",
    "<svg><animate onbegin=ran() attributeName=x dur=1s>",
    "<body onload=ran()>",
    "<input autofocus onfocus=ran()>",
    "<select autofocus onfocus=ran()></select>",
    "<details open ontoggle=ran()><summary>a</summary></details>",
    "<video><source onerror=ran()></video>",
    "<audio src=x onerror=ran()></audio>",
    "<object data=x onerror=ran()></object>",
    "<p onmouseover=ran() style='position:fixed;inset:0'>a</p>",
    "<a href=/ onclick=ran()>a</a>",
    "<x onclick=ran() tabindex=1 id=x>a</x>",
    "<marquee onstart=ran()>a</marquee>",
    # Addresses that are code.
    "<a href=javascript:ran()>a</a>",
    "<a href='java\tscript:ran()'>a</a>",
    "<a href='&#x6a;avascript:ran()'>a</a>",
    "<a href='&Tab;javascript&colon;ran()'>a</a>",
    "<a href='\x01javascript:ran()'>a</a>",
    "<a href='JaVaScRiPt:ran()'>a</a>",
    "<a href=vbscript:ran()>a</a>",
    "<a href='data:text/html,<script>top.ran()</script>'>a</a>",
    "<iframe src=javascript:parent.ran()></iframe>",
    "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<embed src=data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbigpIi8+>",
    "<form action=javascript:ran()><button>a</button></form>",
    "<button formaction=javascript:ran()>a</button>",
    "<svg><a xlink:href=javascript:ran()><text y=9>a</text></a></svg>",
    "<math><a xlink:href=javascript:ran()>a</a></math>",
    "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
    "<link rel=stylesheet href=data:text/css,*{color:red} onload=ran()>",
    "<base href=javascript:ran()//>",
    "javascript:ran()",
    # Out of an attribute, a JSON text, a template, a style.
    '"><img src=x onerror=ran()>',
    "'><img src=x onerror=ran()>",
    '" autofocus onfocus=ran() x="',
    "' autofocus onfocus=ran() x='",
    "` onmouseover=ran() `",
    '";ran();//',
    "');ran();//",
    '\\";ran();//',
    "</script><script>ran()</script>",
    '"}]}</script><script>ran()</script>',
    "\u2028ran()\u2029",
    "{{ ran() }}",
    "{{constructor.constructor('ran()')()}}",
    "${ran()}",
    "{% debug %}",
    "%3Cscript%3Eran()%3C/script%3E",
    "&lt;script&gt;ran()&lt;/script&gt;",
    "\uff1cscript\uff1eran()\uff1c/script\uff1e",
    "<div style=\"background:url('javascript:ran()');width:expression(ran())\">a</div>",
    "<style>@import 'javascript:ran()';*{x:expression(ran())}</style>",
    # What a parser puts together anew.
    '<svg></p><style><a id="</style><img src=x onerror=ran()>">',
    "<math><mtext><table><mglyph><style><img src=x onerror=ran()></style></mglyph></table></mtext></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()></style></mglyph></form>",
    '<noscript><p title="</noscript><img src=x onerror=ran()>">',
    "<table><td background=javascript:ran()><img src=x onerror=ran()></td></table>",
    "<a title='<img src=x onerror=ran()>' href=/>a</a>",
    '<abbr title="--><img src=x onerror=ran()>">a</abbr>',
    '<span lang="en"><img src=x onerror=ran()></span lang>',
    # What swallows what follows.
    "<template><script>ran()</script></template>",
    "]]><script>ran()</script>",
    "--><script>ran()</script><!--",
    "--!><img src=x onerror=ran()>",
    "</title><script>ran()</script>",
    "</textarea><img src=x onerror=ran()>",
    "<xmp><p title='</xmp><img src=x onerror=ran()>'>",
    "<plaintext onmouseover=ran()>",
)
SENTINEL = "ran("
#: Currencies and languages: constraints of the database take nothing else.
LONGEST_CODE = 3
#: What we work out of the bytes of a file: nobody's words.
WORKED_OUT = {"media_type", "sha256"}
OUR_APPS = {model._meta.app_label for model in canaries.MODELS}


class Written:
    """What `fill` makes of these texts: {(model, way): row} of the ways that have one, to be put into the database.

    Files lie in the folder; the database itself is left as it was.
    """

    def __init__(self, texts, folder):
        self._folder = folder
        with override_settings(MEDIA_ROOT=folder), rows_made() as self._rows:
            PortalIdentity.objects.create(site_name_it="Portale")
            with following_index(), indexed_at_once():
                hosts = canaries.make_hosts()
                fill(hosts, texts)
        self._hosts = {(model, way): host for (model, way), host in hosts.items() if way in texts}

    def put_back(self, settings):
        """The hosts, which stand in the database until the test ends."""
        settings.MEDIA_ROOT = self._folder
        put_back(self._rows)
        freshness.renew_stamp()
        return self._hosts


def fill(hosts, texts):
    """Write scripts into every text column of everything; `texts` are those of each way, others stay as they are.

    What can be public is saved as the staff saves it, so that rich text is cleaned, then published past the checks of
    lengths; inline rows and the portal's own texts are written as they are.
    """
    for (model, way), host in hosts.items():
        if way not in texts:
            continue
        for name, value in columns(model, texts[way]).items():
            setattr(host, name, value)
        host.state = "draft"
        host.save()
        model._base_manager.filter(pk=host.pk).update(state="published")
        host.refresh_from_db()
    for way in texts:
        row_of = {model: host for (model, other), host in hosts.items() if other == way}
        canaries._add_own_rows(row_of, way)
    for model in apps.get_models():
        if model._meta.app_label in OUR_APPS and not issubclass(model, Publishable) and not is_kept_by_us(model):
            for row in model._base_manager.all():
                model._base_manager.filter(pk=row.pk).update(**columns(model, next(iter(texts.values()))))


def is_kept_by_us(model):
    """Rows that nobody types: what was saved when, and former addresses. Notes of reviews are sent by a test."""
    return model._meta.app_label == "editorial"


def columns(model, text):
    """{column: text} for every text column of a model; as much of it as the database takes."""
    values = {}
    for name in canaries.texts_of(model, "x"):
        field = model._meta.get_field(name)
        if name in WORKED_OUT or isinstance(field, models.FileField) or (field.max_length or len(text)) <= LONGEST_CODE:
            continue
        value = f"https://example.org/{text}" if isinstance(field, models.URLField) else text
        # SQLite has no lengths: there a title takes all of them.
        values[name] = value if connection.vendor == "sqlite" else value[: field.max_length]
    return values


def active(html):
    """Whatever in a page could run or fetch code that is not ours, as lines for people to read."""
    reader = _Active()
    reader.feed(html)
    reader.close()
    return reader.found


class _Active(HTMLParser):
    ADDRESSES = {"href", "src", "action", "formaction", "data", "xlink:href", "poster", "background", "srcset"}
    FORBIDDEN = {"object", "embed", "base", "applet", "marquee", "xmp", "plaintext", "math", "audio", "video"}
    DATA_TYPES = {"application/json", "application/ld+json"}

    def __init__(self):
        super().__init__()
        self.found, self._json = [], None

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        self.found += [f"<{tag} {name}={value}>" for name, value in attributes.items() if _is_active(tag, name, value)]
        if tag in self.FORBIDDEN or (tag == "meta" and "http-equiv" in attributes):
            self.found.append(f"<{tag} {attributes}>")
        elif tag == "script" and attributes.get("type") in self.DATA_TYPES:
            self._json = ""
        elif tag == "script" and not attributes.get("src", "").startswith(("/static/", "/admin/jsi18n/")):
            self.found.append(f"<script {attributes}>")
        elif tag == "iframe":
            # Only a preview, with its scripts off.
            if "sandbox" not in attributes or "allow-scripts" in attributes["sandbox"]:
                self.found.append(f"<iframe {attributes}>")
            self.found += active(attributes.get("srcdoc", ""))

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        if self._json is not None:
            self._json += data

    def handle_endtag(self, tag):
        if tag == "script" and self._json is not None:
            try:
                json.loads(self._json)
            except ValueError:
                self.found.append(f"no JSON: {self._json}")
            self._json = None


def _is_active(tag, name, value):
    if name.startswith("on") or (name == "style" and SENTINEL in value) or (name == "srcdoc" and tag != "iframe"):
        return True
    scheme = re.match(r"[a-z][a-z0-9+.-]*:", re.sub(r"[\x00-\x20]", "", value), re.IGNORECASE)
    return (
        name in _Active.ADDRESSES and bool(scheme) and scheme[0].lower() not in {"http:", "https:", "mailto:", "tel:"}
    )
