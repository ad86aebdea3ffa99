"""The colours of the look, for what is drawn outside a browser: the style sheets' own tokens, read once."""

import re
from functools import cache

from django.conf import settings

_HEX = "#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})"
_NAMED = re.compile(rf"^\s*(\$[\w-]+|--[\w-]+):\s*({_HEX}|#\{{\$[\w-]+\}})", re.MULTILINE)


@cache
def colours():
    """The colours among the design tokens, as hexadecimal: {"navy": "#06284f", …}."""
    text = (settings.BASE_DIR / "frontend" / "scss" / "_tokens.scss").read_text(encoding="utf-8")
    found = dict(_NAMED.findall(text))
    named = {name: found.get(value[2:-1], value) if value.startswith("#{") else value for name, value in found.items()}
    return {name.removeprefix("--"): value for name, value in named.items() if name.startswith("--")}
