"""Queries that pages ask again and again: their SQL is made once in each language, and asked with other values.

From a queryset to its SQL is five times the work of asking the database. Of a query of a page only some values differ
from one page to the next: an `Asked` stands in the place of each. Such a query is built by words of querysets, as every
other, and then kept. Beside it stands what makes objects of the little that is read, and puts together what was read
apart.
"""

from copy import copy

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
    any other value stays what it is when the SQL is made. What the queryset prefetches is not prepared.
    """

    def __init__(self, build):
        self._build, self._made = build, {}

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
            compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
            made = self._made[language] = queryset, compiler, *compiler.as_sql()
        return made


def known(model, **fields):
    """An object of which only these fields are known, as from the database: it gives no other a default.

    The defaults of translated fields take longer than most of what is done with such an object.
    """
    names = [field.attname for field in model._meta.concrete_fields if field.attname in fields]
    return model.from_db(DEFAULT_DB_ALIAS, names, [fields[name] for name in names])


def hold(obj, relation, found):
    """Have a relation to many of the object read what was found, as if it had been prefetched."""
    if not hasattr(obj, "_prefetched_objects_cache"):
        obj._prefetched_objects_cache = {}
    obj._prefetched_objects_cache[relation] = found
