"""Queries that pages ask again and again: their SQL is made once in each language, and asked with other values.

From a queryset to its SQL is five times the work of asking the database. Of a query of a page only some values differ
from one page to the next: an `Asked` stands in the place of each. Such a query is built by words of querysets, as every
other, and then kept.
"""

from copy import copy
from weakref import WeakSet

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import DateTimeField, Expression

from .languages import active_language


class Asked(Expression):
    """Stands in a prepared query for a value that is given, by its name, each time the query is asked.

    `output_field` is a field of the kind of the value, which turns it into what the database takes.
    """

    def __init__(self, name, output_field):
        super().__init__(output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def among(self, values, connection):
        """The value that was given, as the database takes it."""
        return self.output_field.get_db_prep_value(values[self.name], connection)


#: The moment at which a query is asked, for `published(NOW)`.
NOW = Asked("now", DateTimeField())


class PreparedQuery:
    """A query whose SQL is made when it is first asked in a language.

    `build` gives a queryset in which an `Asked` stands for whatever differs between two questions, the time included:
    any other value stays what it is when the SQL is made. It may prefetch nothing (that would keep the moment in which
    it was built, out of sight: asking raises ValueError), and one that Django knows to be empty cannot be prepared.
    """

    #: All of them, for a test that makes each at two times.
    known = WeakSet()

    def __init__(self, build):
        self._build, self._made = build, {}
        self.known.add(self)

    def __call__(self, **values):
        """What the queryset gives, as a list; `values` are those of each `Asked` by its name. One query."""
        queryset, compiler, sql, parameters = self.made()
        connection = connections[DEFAULT_DB_ALIAS]
        given = [each.among(values, connection) if isinstance(each, Asked) else each for each in parameters]
        # What goes from rows to objects is Django's: it asks the query for a compiler, and that for its SQL.
        asking, query = copy(compiler), copy(queryset.query)
        asking.connection = connection
        asking.as_sql = lambda *_how, **_options: (sql, given)
        query.get_compiler = lambda *_how, **_options: asking
        found = object.__new__(type(queryset))
        found.__dict__.update(queryset.__dict__, _query=query)
        return list(found)

    def made(self):
        """(queryset, its compiler, SQL, parameters) in the active language; made where there are none yet."""
        language = active_language()
        made = self._made.get(language)
        if made is None:
            queryset = self._build()
            if queryset._prefetch_related_lookups:
                raise ValueError("A prepared query may prefetch nothing: what it prefetches would keep its moment.")
            compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
            made = self._made[language] = queryset, compiler, *compiler.as_sql()
            # That of this thread; who asks brings one.
            compiler.connection = None
        return made
