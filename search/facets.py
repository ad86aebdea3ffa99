"""What a list can be narrowed by: read from the database once a moment, and kept as bitmaps and labels."""

from array import array

from editorial.languages import active_language

from .bitmaps import Bitmaps
from .finding import matching_keys
from .freshness import moment
from .kept import KeptForMoment
from .narrowing import Facet, Narrowing
from .terms import having_terms, having_words, labels_of, values_of

#: Rows that are read together.
_PART = 2_000


class ListFacets:
    """What a list can be narrowed by. One object of a subclass serves the list in this process."""

    #: Columns of the listed rows in which the values of some facets stand.
    columns = ()

    def __init__(self):
        self._kept = KeptForMoment()

    def listed(self):
        """Everything that the public may see of the list, as a queryset in the order of display."""
        raise NotImplementedError

    def titles(self):
        """The name and the title of each facet, in the order of display."""
        raise NotImplementedError

    def terms(self):
        """`search.terms.Terms` by the name of each facet whose values are objects of their own."""
        return {}

    def linked(self):
        """What pages link to and the form does not offer: the title and the `Terms` of each such filter, by its name.

        There may be thousands of these values: only those that are asked for are looked up, counted and shown.
        """
        return {}

    def having(self, rows):
        """{value: keys of what has it} by the name of each other facet.

        `rows` are key and `columns` of what is listed, an iterator that is gone through to its end.
        """
        raise NotImplementedError

    def labels(self, name, values, asked):
        """The labels of such a facet in the order of display: of the values that rows have, and of what is asked."""
        raise NotImplementedError

    def narrowed(self, filterset, at=None):
        """The `Narrowing` by what a `ListFilter` asks, at a moment (default: now's).

        Three queries for the first of a moment, and then none: only those of the search, where words are asked for,
        one for the names of asked values that nothing has, and two for values of filters that are `linked`.
        """
        at = at or moment()
        bitmaps, _values = self._snapshot(at)
        facets, within = self._facets(at, filterset.asked), None
        if linked := self._linked(filterset, facets):
            facets = [*facets, *linked]
            bitmaps = bitmaps.beside(self._having_linked(filterset, linked))
        if filterset.asked["q"]:
            within = bitmaps.bitmap(matching_keys(filterset.queryset.model, filterset.asked["q"], moment=at))
        return Narrowing(facets, filterset.asked, bitmaps, within)

    def order(self, word, at=None):
        """The order of the list by a word of its queryset, in the active language, for `Bitmaps.slice`.

        One query for the first of a moment, and then none.
        """

        def positions(bitmaps):
            return bitmaps.order(getattr(self.listed(), word)().rewrite(False).values_list("pk", flat=True))

        return self.kept((word, active_language()), positions, at)

    def kept(self, key, compute, at=None):
        """What `compute` makes of the bitmaps, kept by its key for a moment (default: now's)."""
        at = at or moment()
        return self._kept.get(at, key, lambda: compute(self._snapshot(at)[0]))

    def _snapshot(self, at):
        """The bitmaps, and for each facet of terms what they are called; the same in all languages."""
        return self._kept.get(at, "snapshot", self._read)

    def _read(self):
        keys = array("q")
        having = self.having(self._rows(keys))
        terms = self.terms()
        values = values_of(terms)
        bitmaps = Bitmaps(keys, {**having, **having_terms(terms, values)})
        known = {
            name: {key: value for key, value in found.items() if value.value in bitmaps.bits[name]}
            for name, found in values.items()
        }
        return bitmaps, known

    def _rows(self, keys):
        """The rows in the order of display, whose keys are added to `keys` one by one.

        They are read in parts: all of them at once are more memory than what is kept of them.
        """
        for row in self.listed().rewrite(False).values_list("pk", *self.columns).iterator(_PART):
            keys.append(row[0])
            yield row

    def _facets(self, at, asked):
        """The facets in the active language, with the names of asked values that nothing has."""
        facets = self._kept.get(at, ("facets", active_language()), lambda: self._labelled(at, {}))
        unknown = {
            facet.name: missing
            for facet in facets
            if (missing := [value for value in asked[facet.name] if value not in facet.labels])
        }
        if not unknown:
            return facets
        labelled = {facet.name: facet for facet in self._labelled(at, unknown)}
        return [labelled[facet.name] if facet.name in unknown else facet for facet in facets]

    def _linked(self, filterset, facets):
        """The facets of the asked filters that are none of these: of each, the names of the asked values."""
        others = filterset.asked.keys() - {"q"} - {facet.name for facet in facets}
        asked = {name: filterset.asked[name] for name in others if filterset.asked[name]}
        if not asked:
            return []
        linked = {name: row for name, row in self.linked().items() if name in asked}
        values = values_of({name: terms for name, (_title, terms) in linked.items()}, asked)
        return [Facet(name, title, labels_of(terms, values[name].values())) for name, (title, terms) in linked.items()]

    def _having_linked(self, filterset, linked):
        """As the words of the filters find them."""
        return having_words(
            {
                facet.name: {
                    value: filterset.filters[facet.name].filter(filterset.listed, [value])
                    for value in filterset.asked[facet.name]
                }
                for facet in linked
            }
        )

    def _labelled(self, at, unknown):
        """The facets in the active language, with the names of the unknown values of some."""
        bitmaps, known = self._snapshot(at)
        terms = self.terms()
        asked = {name: terms[name] for name in unknown if name in terms}
        found = values_of(asked, unknown) if asked else {}
        labels = {}
        for name, _title in self.titles():
            if name in terms:
                labels[name] = labels_of(terms[name], {**known[name], **found.get(name, {})}.values())
            else:
                labels[name] = self.labels(name, bitmaps.bits[name], unknown.get(name, []))
        return [Facet(name, title, labels[name]) for name, title in self.titles()]
