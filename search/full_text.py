"""The table of tokens beside the rows of the index: FTS5 on SQLite, three text vectors on PostgreSQL.

Both hold the same tokens at the same places and answer the same questions. The order of what is found is no question to
them: their own measures of relevance differ. Nothing that a visitor types comes here but as tokens.

The table is no model: Django knows neither kind. It is made after the models' own tables; it has no foreign key, so
that Django can empty those without knowing of it, and what it holds of rows that are gone is never asked for.
"""

from collections import Counter
from itertools import chain

from django.db import connection

from .stems import BREAK

#: Tokens of a row that are kept. PostgreSQL knows no place beyond 16,383.
MOST_TOKENS = 16_000
#: Places that are kept of a token in one row, as PostgreSQL does.
_MOST_PLACES = 255
#: Stands where a token is left out, and is never asked for.
_FILLER = "~"
#: The classes of text, each of which holds the one before it.
TITLE, LEAD, BODY = "title", "lead", "body"

_TABLES = {
    "sqlite": (
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING"
        """ fts5(title, lead, body, columnsize=0, tokenize="ascii tokenchars ':·~'")""",
    ),
    # Columns that hold one another, in place of weights: an index of PostgreSQL does not know these, and each row found
    # would be read again. Apart from the rows, whose long texts would have to be read with every one of them.
    "postgresql": (
        "CREATE TABLE IF NOT EXISTS search_words"
        " (rowid bigint PRIMARY KEY, title tsvector, lead tsvector, body tsvector)",
        *(
            f"CREATE INDEX IF NOT EXISTS search_words_{column} ON search_words USING gin ({column})"
            " WITH (fastupdate = off)"
            for column in (TITLE, LEAD, BODY)
        ),
    ),
}
_SCOPES = {TITLE: "{title} : ", LEAD: "{title lead} : ", BODY: ""}


def make_table(**_signal):
    """Make the table where there is none; a receiver of `post_migrate`."""
    with connection.cursor() as cursor:
        for statement in _TABLES[connection.vendor]:
            cursor.execute(statement)


def write(rows):
    """Keep (number of the row, tokens of its title, of its lead, of the rest) in place of what was kept of the row."""
    lines = []
    for number, title, lead, body in rows:
        title, lead, body = _within_limits(title, lead, body)
        if connection.vendor == "sqlite":
            lines.append((number, " ".join(title), " ".join(lead), " ".join(body)))
        else:
            lines.append((number, _vector(title), _vector([*title, *lead]), _vector([*title, *lead, *body])))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(
                "INSERT OR REPLACE INTO search_words (rowid, title, lead, body) VALUES (%s, %s, %s, %s)", lines
            )
            return
        for start in range(0, len(lines), 200):
            part = lines[start : start + 200]
            values = ", ".join(["(%s, %s::tsvector, %s::tsvector, %s::tsvector)"] * len(part))
            cursor.execute(
                f"INSERT INTO search_words VALUES {values} ON CONFLICT (rowid) DO UPDATE"
                " SET title = excluded.title, lead = excluded.lead, body = excluded.body",
                list(chain.from_iterable(part)),
            )


def _within_limits(*parts):
    """The parts with fillers for what one of the databases would not keep, so that neither does."""
    places, kept = Counter(), []
    for tokens in parts:
        room = MOST_TOKENS - places.total()
        part = []
        for token in tokens[: max(0, room)]:
            places[token] += 1
            part.append(token if places[token] <= _MOST_PLACES else _FILLER)
        kept.append(part)
    return kept


def _vector(tokens):
    """The literal of a text vector: no parser of the database has a say in it."""
    places = {}
    for place, token in enumerate(tokens, 1):
        if token != _FILLER:
            places.setdefault(token, []).append(place)
    return " ".join(f"'{token}':{','.join(map(str, where))}" for token, where in places.items())


def delete(rows):
    """Forget what is kept of a queryset of rows of the index; before these are deleted."""
    sql, parameters = rows.order_by().values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM search_words WHERE rowid IN ({sql})", parameters)


def strays(rows_table):
    """(kept of rows that are not in the table, rows of it of which nothing is kept), as two numbers."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT (SELECT count(*) FROM search_words WHERE {_without_row(rows_table)}),"
            f" (SELECT count(*) FROM {rows_table}"
            f" WHERE NOT EXISTS (SELECT 1 FROM search_words WHERE search_words.rowid = {rows_table}.id))"
        )
        return cursor.fetchone()


def delete_strays(rows_table):
    """Forget what is kept of rows that are not in the table."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM search_words WHERE {_without_row(rows_table)}")


def _without_row(rows_table):
    return f"NOT EXISTS (SELECT 1 FROM {rows_table} WHERE {rows_table}.id = search_words.rowid)"


def take_time():
    """Let statements of this connection take longer than the few seconds that a page may: for commands."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")


def phrase(tokens):
    """The expression for tokens that follow one another."""
    if connection.vendor == "sqlite":
        return '"' + " ".join(tokens) + '"'
    return "(" + " <-> ".join(f"'{token}'" for token in tokens) + ")"


def whole(tokens):
    """The expression for tokens that are all of a part of a text: of a title, say."""
    return phrase([BREAK, *tokens, BREAK])


def beginning(tokens):
    """The expression for tokens with which a part of a text begins."""
    return phrase([BREAK, *tokens])


def every(expressions):
    return "(" + (" AND " if connection.vendor == "sqlite" else " & ").join(expressions) + ")"


def some(expressions):
    return "(" + (" OR " if connection.vendor == "sqlite" else " | ").join(dict.fromkeys(expressions)) + ")"


def condition(scope, expression):
    """The SQL condition that a class of text answers to an expression, with its parameters."""
    if connection.vendor == "sqlite":
        return "search_words MATCH %s", [f"{_SCOPES[scope]}{expression}"]
    return f"{scope} @@ %s::tsquery", [expression]


def matching_rows(asked):
    """For each (scope, expression) the numbers of the rows that match, all in one query."""
    joined = "group_concat(rowid)" if connection.vendor == "sqlite" else "string_agg(rowid::text, ',')"
    parts, parameters = [], []
    for place, (scope, expression) in enumerate(asked):
        sql, values = condition(scope, expression)
        parts.append(f"SELECT {place}, {joined} FROM search_words WHERE {sql}")
        parameters += values
    found = [[] for _each in asked]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), parameters)
        for place, numbers in cursor.fetchall():
            found[place] = list(map(int, numbers.split(","))) if numbers else []
    return found
