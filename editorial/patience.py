"""How long a save waits while somebody else's save of the same thing is being written."""

from django.db import connections

MILLISECONDS = 20_000


def wait_for_turn(using):
    """Until the transaction ends, let PostgreSQL wait for a row as long as SQLite waits for the file: 20 s.

    Everywhere else its statements end after the few seconds that a page of the public may take (settings).
    """
    connection = connections[using]
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        # Below Django's cursor: what is only said to the connection is no question to the data.
        with connection.connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = %s", [MILLISECONDS])
