"""Until when is what was computed from the content still right? The stamp, the date and the next moment say so."""

import uuid
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F, IntegerField, Value, signals
from django.utils import timezone

from editorial.models import Publishable
from editorial.querysets import live_q
from editorial.signals import writing, written_in_bulk
from editorial.snapshots import is_part_of_a_whole

from .models import ContentState

_STATE = 1
_watched = []
#: The next moment at which the public sees something else, by the stamp of the content that it was read from, with
#: the moment from which on this is so. Only that of the last stamp.
_boundaries = {}


class Moment(NamedTuple):
    """Where two moments are equal the public sees the same.

    `stamp` is the content's, `date` the day in the portal's time zone, `boundary` the next time at which something
    begins or ceases to be public, as it was scheduled; both as texts of ISO 8601, the latter empty where nothing is.
    """

    stamp: str
    date: str
    boundary: str


def renew_stamp(**_signal):
    """Say, inside the transaction that writes, that the content is another from its end on.

    Whoever calls it first in a transaction waits there for who else is writing: so writers never wait for each other.
    """
    stamp = uuid.uuid4().hex
    if not ContentState.objects.filter(pk=_STATE).update(stamp=stamp):
        with transaction.atomic():
            ContentState.objects.update_or_create(pk=_STATE, defaults={"stamp": stamp})


def watch(model):
    """Have every change to rows of this model, and to their relations, renew the stamp.

    Django tells of a save after its own transaction: who saves rows of a model that does not see to it (`Record` does)
    opens one around it, so that nobody sees the change under the old stamp.
    """
    uid = f"search.freshness {model._meta.label_lower}"
    _watched.append(model)
    for signal in (signals.post_save, signals.post_delete):
        signal.connect(_changed, model, dispatch_uid=uid)
    for relation in model._meta.local_many_to_many:
        signals.m2m_changed.connect(_changed, relation.remote_field.through, dispatch_uid=uid)
    # A deletion sends the last of these before it locks a row.
    for signal in (writing, written_in_bulk, signals.pre_delete):
        signal.connect(renew_stamp, model, dispatch_uid=uid)


def _changed(action="post_", **_signal):
    # Who writes an object as a whole renewed the stamp first of all.
    if action.startswith("post_") and not is_part_of_a_whole():
        renew_stamp()


def moment(on=None):
    """The moment that `on` (default: now) belongs to. One query; one more after a change or a scheduled moment."""
    on = on or timezone.now()
    # Every question of a visitor asks this first: a queryset would take a tenth of what the answer may.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stamp FROM {ContentState._meta.db_table} WHERE id = {_STATE}")
        found = cursor.fetchone()
    stamp = found[0] if found else ""
    since, boundary = _boundaries.get(stamp, (None, None))
    if since is None or on < since or (boundary and on >= boundary):
        boundary = next_boundary(on)
        _boundaries.clear()
        _boundaries[stamp] = on, boundary
    return Moment(stamp, timezone.localdate(on).isoformat(), boundary.isoformat() if boundary else "")


def moment_of(request):
    """The moment that a request belongs to: it is asked for once, by whoever needs it first."""
    if getattr(request, "moment", None) is None:
        request.moment = moment()
    return request.moment


def next_boundary(on):
    """The first time after `on` at which a watched object begins or ceases to be public; None where none does."""
    return min((time for _model, _pk, time in scheduled(_watched, on)), default=None)


def scheduled(models, on):
    """(model, primary key, time) of each time after `on` at which one of the models' objects appears or disappears.

    Models whose objects are always public schedule nothing. One query.
    """
    models = [model for model in models if issubclass(model, Publishable)]
    if not models:
        return []
    # The same names everywhere: modeltranslation orders columns by a set of their names, and a union takes them so.
    first, *others = (
        model._base_manager.filter(live_q(), **{f"{column}__gt": on})
        .order_by()
        .annotate(moment_model=Value(number, output_field=IntegerField()), moment_key=F("pk"), moment_time=F(column))
        .values("moment_model", "moment_key", "moment_time")
        for number, model in enumerate(models)
        for column in ("publish_from", "publish_until")
    )
    found = first.union(*others, all=True)
    return [(models[row["moment_model"]], row["moment_key"], row["moment_time"]) for row in found]
