"""The one way in which what people do to an object is kept: the form, an action, a review, a restore, code.

Every way ends in `settle`. What they write goes live, or is kept as a draft, or beside what is live as a working copy.
"""

from dataclasses import dataclass
from enum import Enum

from django.db import transaction

from . import snapshots
from .models import FormerSlug, Publishable, Revision, row_key
from .publication import publication_problems
from .reviewing import is_own_work, pending_authors, second_person_problems
from .translations import keep_judgements, refresh_statuses


class Intent(Enum):
    """What is to become of what is written."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISH = "publish"


@dataclass(frozen=True)
class Outcome:
    """What became of it."""

    revision: Revision
    #: What stands in the way of publication, whether or not it was asked for.
    problems: list
    was_live: bool
    went_live: bool
    #: Whether nobody but who saved had a hand in it.
    is_own_work: bool
    #: How many translations were confirmed with it.
    confirmed: int

    @property
    def is_apart(self):
        """True when the public still sees what it saw, and the changes wait in a working copy."""
        return self.was_live and not self.went_live


def settle(obj, write, by, intent=Intent.DRAFT, comment="", is_new=False, validation=None):
    """Claim the version in `obj.version`, call `write` on what is edited, then keep the rows or only their snapshot.

    What is edited is the working copy where there is one: `write` finds its rows as if they were live.

    The rows stay where they go live now, or never were live. Otherwise they are rolled back, and their snapshot becomes
    the working copy. `write` changes the object's rows and returns nothing; whatever it raises undoes everything.
    `by` is the user whose work it is, or None for a program's; `is_new` says that the rows were made just now;
    `validation` is what the save says of the translations (`editorial.translations.Validation`), None where nobody
    judges them.
    Raises Conflict when somebody saved since `obj` was read.
    """
    with transaction.atomic():
        was_live, old_version, head_rows = obj.is_live, obj.version, head_of(obj)
        where_it_waited = intent_as_it_waits(obj)
        obj.claim_version()
        before = snapshots.take(obj)
        if not is_new:
            _keep_first_revision(obj, old_version, before)
        with transaction.atomic():
            with snapshots.as_a_whole():
                if obj.working_copy:
                    snapshots.put(obj, head_rows)
                write()
            head = fresh(obj)
            after = snapshots.take(head)
            authors = pending_authors(obj)
            is_change = is_new or bool(snapshots.differences(head_rows, after, head_rows))
            if by and is_change:
                authors.add(by.pk)
            problems = [*publication_problems(head), *second_person_problems(obj, by, authors)]
            goes_live = intent is Intent.PUBLISH and not problems
            is_apart = was_live and not goes_live
            if is_apart:
                transaction.set_rollback(True)
        confirmed = keep_judgements(obj, {} if is_new else head_rows, after, validation, by)
        if intent is Intent.PUBLISH and not goes_live:
            intent = where_it_waited
        says_the_same = is_apart and not snapshots.differences(before, after, before)
        revision = Revision.objects.create(
            content=row_key(obj),
            version=obj.version,
            kind=_kind(intent) if is_apart and not says_the_same else Revision.Kind.LIVE,
            rows=after,
            comment=_told(comment, goes_live, is_own_work(by, authors)),
            is_change=is_change,
            saved_by=by,
        )
        if is_apart:
            obj.note(working_copy=None if says_the_same else revision)
            refresh_statuses(obj)
        else:
            _keep_rows(obj, before, by, intent, goes_live)
    return Outcome(revision, problems, was_live, goes_live, is_own_work(by, authors), confirmed)


def as_it_is():
    """For `settle`: writes nothing, what is edited stays as it is."""


def change_columns(obj, **columns):
    """Write columns of the object's row; for what `settle` calls, which has claimed the version and checks the rest."""
    row = fresh(obj)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(claimed=True)


def intent_as_it_waits(obj):
    """The intent that leaves an object where it is: in review what is there, else a draft."""
    return Intent.REVIEW if isinstance(obj, Publishable) and obj.awaits_review else Intent.DRAFT


def fresh(obj):
    """The object as it is stored now."""
    return type(obj)._base_manager.get(pk=obj.pk)


def head_of(obj):
    """The snapshot that is edited: the working copy with what changed live since it was made, else the live rows."""
    copy, live = obj.working_copy, snapshots.take(obj)
    if not copy or copy.version == obj.version:
        return rows_of(obj, copy) if copy else live
    base = revisions_of(obj).filter(kind=Revision.Kind.LIVE, version__lt=copy.version).first()
    rows = rows_of(obj, copy)
    found = snapshots.differences(rows_of(obj, base) if base else live, rows, live)
    mixed = snapshots.mix(live, [difference for difference in found if difference.suggestion != "theirs"])
    return mixed if snapshots.can_be_put(obj, mixed) else rows


def is_behind(obj):
    """True when what is live changed after the working copy was made."""
    return bool(obj.working_copy) and obj.working_copy.version != obj.version


def revisions_of(obj):
    """Everything that was ever saved of the object, the latest first, what a conflict refused left out."""
    saved = Revision.objects.filter(content=row_key(obj)).exclude(kind=Revision.Kind.REFUSED)
    return saved.order_by("-version")


def rows_of(obj, revision):
    """The snapshot that a revision of the object keeps, as far as today's models know it."""
    return snapshots.known(obj, revision.rows)


def discard_working_copy(obj, by):
    """Drop the changes that wait: what is live stays as it is, and the history keeps them. Raises Conflict."""
    with transaction.atomic():
        obj.claim_version()
        obj.note(working_copy=None)
        refresh_statuses(obj)
        _keep_step(obj, by, "Scartata la bozza di modifica.", Revision.Kind.LIVE)


def keep_step(obj, by, comment):
    """Put into the history what somebody did with the object without changing what it says; it is saved already."""
    _keep_step(obj, by, comment, Revision.Kind.STEP)


def _keep_step(obj, by, comment, kind):
    Revision.objects.create(
        content=row_key(obj),
        version=obj.version,
        kind=kind,
        rows=snapshots.take(obj),
        comment=comment,
        is_change=False,
        saved_by=by,
    )


def _told(comment, goes_live, is_own):
    """Publishing what nobody else has looked at is allowed where the office wants so, and told in the history."""
    if not goes_live:
        return comment
    return f"{comment or 'Pubblicato.'}{' Il lavoro era di chi ha pubblicato.' if is_own else ''}"


def _kind(intent):
    return Revision.Kind.REVIEW if intent is Intent.REVIEW else Revision.Kind.WORKING


def _keep_first_revision(obj, version, rows):
    """What was there before anybody edited it here (loaded, or written by a program) must be found again, too."""
    if not revisions_of(obj).filter(version=version).exists():
        Revision.objects.create(
            content=row_key(obj),
            version=version,
            kind=Revision.Kind.LIVE,
            rows=rows,
            comment="prima di questo salvataggio",
        )


def _keep_rows(obj, before, by, intent, goes_live):
    """One ordinary save at the end, so that whatever listens (the search index, caches) hears of it once."""
    kept = fresh(obj)
    if isinstance(kept, Publishable):
        if goes_live and obj.is_live:
            FormerSlug.remember(kept, before[row_key(obj)]["slug"])
        kept.working_copy = None
        kept.state = _state_after(kept.state, intent, goes_live)
    kept.updated_by = by
    kept.save(claimed=True)
    obj.refresh_from_db()


def _state_after(state, intent, goes_live):
    """What is saved as a draft is in review no more; what is archived stays so until it is published or reviewed."""
    if goes_live:
        return Publishable.State.PUBLISHED
    if intent is Intent.REVIEW:
        return Publishable.State.REVIEW
    return Publishable.State.DRAFT if state == Publishable.State.REVIEW else state
