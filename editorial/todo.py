"""What there is to do: rows that the apps register, each a number and the filtered list that it opens.

Count and list come from the same queryset word, so they cannot differ: a row is a choice of the list filter "da fare"
(`editorial.admin.filters.TodoFilter`) of its model. What is to be done with several kinds of content at once is a
`Matter`, which opens a page of its own.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, TextField, Value
from django.db.models.functions import Cast
from django.utils.text import Truncator, capfirst

from .addresses import address_in_admin
from .languages import SOURCE_LANGUAGE
from .permissions import has

#: The name of the list filter in addresses.
PARAMETER = "da-fare"
#: How many items a row names, and in how many words.
NAMED = 3
_LONGEST_NAME = 8


@dataclass(frozen=True)
class Row:
    """One kind of thing to do with one kind of content."""

    #: The model, or a base class: then every model below it has such a row.
    model: type
    #: The value of the list filter, in its address.
    key: str
    #: What the list filter calls it, and the row after the name of the content: "senza resoconto".
    label: str
    #: Why it wants doing; the first items are named after it.
    why: str
    #: From the content's queryset to what there is to do, by a queryset word. Must not give an item twice.
    among: Callable
    #: The permission on the model without which nobody can do anything about it, and does not see it.
    action: str = "change"
    #: The row's title for one and for several, where "Evento senza resoconto" would be no Italian.
    titles: tuple[str, str] | None = None


@dataclass(frozen=True)
class Matter:
    """Something to do with content of several kinds, and the page that lists it."""

    #: The row's title for one and for several.
    titles: tuple[str, str]
    #: Why it wants doing; the first items are named after it.
    why: str
    count: int
    #: The address of a page that lists as many items.
    address: str
    #: The content that is named, a queryset of each kind by a queryset word; none where that says little.
    named: list


@dataclass(frozen=True)
class Task:
    """A row with something in it, as the home page shows it."""

    count: int
    title: str
    text: str
    address: str


_rows = []
_makers = []


def register(*rows):
    """Add rows to the home page and to the list filters; called from an app's `admin.py`."""
    _rows.extend(rows)


def register_matters(maker):
    """Add what is of no one model: `maker` takes the request and the site and gives `Matter`s that the user may do.

    It asks the database as often however much there is. Matters stand below the rows.
    """
    _makers.append(maker)
    return maker


def rows_for(model):
    """The rows of a content type: those of its base classes first."""
    return sorted((row for row in _rows if issubclass(model, row.model)), key=lambda row: row.model is model)


def rows_shown(request, site):
    """Pairs of an admin and a row of its model, for every row that the user can do something about.

    What is asked of all content comes first, what waits for a colleague above all; then the content in its order.
    """
    pairs = [
        (model_admin, row)
        for model, model_admin in site._registry.items()
        for row in rows_for(model)
        if has(request.user, row.action, model)
    ]

    def place(pair):
        model_admin, row = pair
        position, number = getattr(model_admin, "home_position", 100), _rows.index(row)
        return (1, position, number) if row.model is model_admin.model else (0, number, position)

    return sorted(pairs, key=place)


def tasks(request, site):
    """What there is to do for the user, as `Task`s, what is empty left out; two queries, besides those of matters."""
    shown = rows_shown(request, site)
    # Of each kind once: an admin's queryset takes longer to make than a row to narrow it.
    contents = {one: one.get_queryset(request) for one in dict.fromkeys(model_admin for model_admin, _row in shown)}
    asked = [(model_admin, row, row.among(contents[model_admin]).order_by()) for model_admin, row in shown]
    counts = _counts(found for _admin, _row, found in asked)
    matters = [_matter_of(*one, counts.get(number, 0)) for number, one in enumerate(asked)]
    filled = [matter for matter in (*matters, *_all_matters(request, site)) if matter.count]
    names = _names((number, found) for number, matter in enumerate(filled) for found in matter.named)
    return [_task(matter, names[number][:NAMED]) for number, matter in enumerate(filled)]


def _all_matters(request, site):
    return [matter for maker in _makers for matter in maker(request, site)]


def _matter_of(model_admin, row, found, count):
    """A row as the matter of its one kind of content."""
    opts = model_admin.opts
    titles = row.titles or tuple(f"{name} {row.label}" for name in (opts.verbose_name, opts.verbose_name_plural))
    address = f"{address_in_admin(model_admin.model, 'changelist')}?{PARAMETER}={row.key}"
    return Matter(titles, row.why, count, address, [found])


def _task(matter, names):
    one, many = matter.titles
    *first, last = [f"«{Truncator(name).words(_LONGEST_NAME)}»" for name in names] or [""]
    if matter.count > len(names):
        first, last = [*first, last], f"{matter.count - len(names)} ancora"
    named = f"{', '.join(first)} e {last}" if first else last
    text = f"{matter.why}: {named}" if names else matter.why
    return Task(matter.count, capfirst(one if matter.count == 1 else many), text, matter.address)


def _counts(querysets):
    """How many each holds, by their numbers, in one query; those that hold nothing may be missing."""
    parts = []
    for number, found in enumerate(querysets):
        # Plain rows: whatever the lists annotate would count by itself.
        plain = found.model._base_manager.filter(pk__in=found.values("pk")).order_by()
        counted = plain.annotate(row=Value(number)).values("row").annotate(total=Count("pk"))
        parts.append(counted.values_list("row", "total"))
    return dict(together(parts))


def _names(numbered):
    """The Italian names of the first items of each queryset, alphabetical, by their numbers, in one query."""
    parts = []
    for number, found in numbered:
        model = found.model
        first = found.order_by(*model._meta.ordering).values("pk")[:NAMED]
        if name := getattr(model, "naming_field", None):
            text = Cast(f"{name}_{SOURCE_LANGUAGE}", TextField())
            chosen = model._base_manager.filter(pk__in=first).order_by()
            parts.append(chosen.annotate(row=Value(number), text=text).values_list("row", "text"))
    names = defaultdict(list)
    for number, name in sorted(together(parts)):
        names[number].append(name)
    return names


def together(parts):
    """The rows of several queries as those of one."""
    # All at once: one after the other they would nest, deeper than SQLite reads.
    return parts[0].union(*parts[1:], all=True) if parts else []
