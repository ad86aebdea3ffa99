"""What writing tells those above who keep something that follows the content: an index, a cache."""

from django.dispatch import Signal

#: Sent with `using`, the alias of the database, in the transaction that is about to write, before it locks any row.
#: What a listener locks, every writer locks first: so two of them never wait for each other.
writing = Signal()

#: Sent with `keys`, the primary keys, after rows of the model `sender` were written in bulk, in the same transaction:
#: Django's own signals tell of single rows only.
written_in_bulk = Signal()
