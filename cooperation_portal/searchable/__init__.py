"""What is searchable: every kind of public page, its texts, and the words of what it is related to."""

from search import receivers
from search.registry import register

from .documents import of_documents
from .events import of_events
from .networks import of_networks
from .pages import of_pages
from .projects import of_projects


def register_all():
    """Called once, when the applications are ready."""
    for searchable in (*of_projects(), *of_events(), *of_documents(), *of_networks(), *of_pages()):
        register(searchable)
    receivers.listen()
