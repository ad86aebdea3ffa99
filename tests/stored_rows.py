"""Rows of the database as a test finds them, to be put back into it before another test."""

from contextlib import contextmanager
from io import BytesIO

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

#: The table of the full texts, which is no model's.
_WORDS = "search_words"


def filled_tables():
    """The names of the tables that have rows."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [name for name in (*names, _WORDS) if _has_rows(name)]


def columns_and_rows(table):
    """The names of the columns of a table, and its rows."""
    with connection.cursor() as cursor:
        columns = "rowid, title, lead, body" if table == _WORDS else "*"
        cursor.execute(f"SELECT {columns} FROM {_quoted(table)}")
        return [column[0] for column in cursor.description], cursor.fetchall()


def stored(tables):
    """The rows of these tables, to be given to `put_back`."""
    read = _copied if connection.vendor == "postgresql" else columns_and_rows
    return {table: read(table) for table in tables}


@contextmanager
def rows_made():
    """A dictionary that has, once this is left, the rows that were made within; the database is left as it was."""
    rows = {}
    with transaction.atomic():
        before = filled_tables()
        yield rows
        rows.update(stored_beside(before))
        transaction.set_rollback(True)


def stored_beside(filled):
    """The rows of all tables but these."""
    return stored([table for table in filled_tables() if table not in filled])


def put_back(rows):
    """Add the rows that are `stored` to their tables, and let keys be counted on from them."""
    write = _copy if connection.vendor == "postgresql" else _insert
    with transaction.atomic(), connection.cursor() as cursor:
        # Whoever emptied the tables after a test without a transaction left it.
        cursor.execute(f"DELETE FROM {_quoted(_WORDS)}")
        for table, content in rows.items():
            write(cursor, table, content)
        statements = connection.ops.sequence_reset_sql(no_style(), apps.get_models(include_auto_created=True))
        if statements:
            cursor.execute("\n".join(statements))


def _has_rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {_quoted(table)} LIMIT 1")
        return cursor.fetchone() is not None


def _insert(cursor, table, content):
    columns, rows = content
    names = ", ".join(connection.ops.quote_name(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    cursor.executemany(f"INSERT INTO {_quoted(table)} ({names}) VALUES ({marks})", rows)


def _copied(table):
    """As the server writes them: row by row they would take a second before each test."""
    content = BytesIO()
    with connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {_quoted(table)} TO STDOUT (FORMAT binary)", content)
    return content.getvalue()


def _copy(cursor, table, content):
    cursor.copy_expert(f"COPY {_quoted(table)} FROM STDIN (FORMAT binary)", BytesIO(content))


def _quoted(table):
    return connection.ops.quote_name(table)
