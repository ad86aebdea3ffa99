"""Parts of a page that are the same on many pages: drawn once a moment and language."""

from django import template

from search.kept import KeptForMoment, page_around

register = template.Library()

#: Addresses may be part of the key, and there are as many as visitors think of.
_MOST_PARTS = 200
_parts = KeptForMoment()


class _Kept(template.Node):
    def __init__(self, nodelist, name, depends_on):
        self.nodelist, self.name, self.depends_on = nodelist, name, depends_on

    def render(self, context):
        moment = getattr(context.get("request"), "moment", None)
        # Where nobody has asked for the moment, one part is not worth a query.
        if moment is None:
            return self.nodelist.render(context)
        kept = _parts.at(moment)
        key = self.name, page_around(), *(each.resolve(context, ignore_failures=True) for each in self.depends_on)
        # Other threads add to it and clear it meanwhile.
        html = kept.get(key)
        if html is None:
            if len(kept) >= _MOST_PARTS:
                kept.clear()
            html = kept[key] = self.nodelist.render(context)
        return html


@register.tag
def kept(parser, token):
    """Draw what stands inside once for the moment of the request, what is around every page, and the named values.

    `{% kept "menu" nav_section request.path %}…{% endkept %}`: what stands inside must depend on nothing else, neither
    on who asks nor on the address, save on the content that the public sees. The values are texts, numbers or tuples.
    """
    _tag, name, *depends_on = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return _Kept(nodelist, name, [parser.compile_filter(each) for each in depends_on])
