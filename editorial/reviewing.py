"""Whose work it is that goes public, and where a second person must look at it first."""

from .models import ReviewRule, Revision, row_key
from .publication import Problem

SECOND_PERSON = "Serve una seconda persona: mandalo in revisione, lo pubblica chi non ci ha lavorato."


def pending_authors(obj):
    """The keys of the users who worked on what is not public yet: since it was last live, or ever.

    Who only sends back, or presses a button that fails, has not worked on it. A revision of nobody's records what a
    program wrote beside a working copy, and makes nothing of that copy public.
    """
    kept = Revision.objects.filter(content=row_key(obj)).exclude(kind__in=[Revision.Kind.REFUSED, Revision.Kind.STEP])
    authors = set()
    for kind, author, is_change in kept.order_by("-version").values_list("kind", "saved_by", "is_change"):
        if obj.is_live and kind == Revision.Kind.LIVE and author is not None:
            break
        if is_change:
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
