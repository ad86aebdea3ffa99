"""Whose work it is that goes public, and where a second person must look at it first."""

from .models import ReviewRule, Revision, row_key
from .publication import Problem

SECOND_PERSON = "Serve una seconda persona: mandalo in revisione, lo pubblica chi non ci ha lavorato."


def pending_authors(obj):
    """The keys of the users who worked on what is not public yet: since it was last live, or ever."""
    saved = Revision.objects.filter(content=row_key(obj)).exclude(kind=Revision.Kind.REFUSED).order_by("-version")
    authors = set()
    for kind, author in saved.values_list("kind", "saved_by"):
        if obj.is_live and kind == Revision.Kind.LIVE:
            break
        authors.add(author)
    return authors - {None}


def is_own_work(by, authors):
    """True where whoever publishes is the only one who worked on it."""
    return by is not None and authors <= {by.pk}


def second_person_problems(obj, by, authors):
    """A problem where the office wants a second person for this kind of content and the publisher worked on it."""
    if by is None or by.pk not in authors:
        return []
    wants = ReviewRule.objects.filter(model=obj._meta.label_lower, needs_second_person=True).exists()
    return [Problem("", "Revisione", SECOND_PERSON)] if wants else []
