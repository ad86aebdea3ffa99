"""Judgements: that a translation says what the Italian says. People make them by what they do in one save."""

from dataclasses import dataclass

from ..languages import translated_fields
from ..models import ValidatedPair
from ..snapshots import model_of
from .statuses import Place, Status, places_of, statuses_of
from .texts import digest, normalised, texts_in

Origin = ValidatedPair.Origin


@dataclass(frozen=True)
class Validation:
    """What one save says of translations besides the texts themselves."""

    #: Whether the Italian was only corrected, so that what was current stays so.
    is_minor: bool = False
    #: The places (`Place`) of which somebody says that the translation is still right.
    confirmed: frozenset = frozenset()
    #: The languages of which somebody says that every translation still to be verified is right.
    verified: frozenset = frozenset()
    #: Where texts that changed come from: the hands of who saves, or a file of a translator's.
    origin: str = Origin.EDITED


def keep_judgements(obj, before, after, validation, by):
    """Keep what a person's save says of the translations, from the snapshots of what was edited before and after it.

    A target that was written, one that was confirmed, and with a minor correction one that was current. Nothing else: a
    stale translation never becomes current by itself. `validation` None says that the texts were only brought back or
    published, which judges nothing; so does a save of nobody's (`by` None). Gives how many were confirmed.
    """
    if validation is None or by is None:
        return 0
    were = statuses_of(obj, texts_in(obj, before)) if validation.is_minor or validation.verified else {}
    pairs_before = places_of(obj, texts_in(obj, before))
    judged = []
    for place, (source, target) in places_of(obj, texts_in(obj, after)).items():
        origin = _origin(place, (source, target), pairs_before.get(place, ("", "")), validation, were)
        if origin:
            judged.append(_pair(place, source, target, origin, by))
    # What was judged before and is judged again counts as judged now.
    ValidatedPair.objects.bulk_create(
        judged,
        update_conflicts=True,
        unique_fields=["row", "field", "language", "source_hash", "target_hash"],
        update_fields=["validated_by", "validated_at", "origin"],
    )
    return sum(pair.origin == Origin.CONFIRMED for pair in judged)


def copy_judgements(renamed):
    """What was judged of rows holds for their duplicates: `renamed` leads from the key of a row to that of its copy."""
    pairs = list(ValidatedPair.objects.filter(row__in=list(renamed)))
    for pair in pairs:
        pair.pk, pair.row = None, renamed[pair.row]
    ValidatedPair.objects.bulk_create(pairs)


def confirmable(obj, names):
    """The places of an object that the names (`Place.name`) stand for; what names anything else is left out."""
    found = set()
    for place in filter(None, map(Place.named, names)):
        model = model_of(obj, place.row)
        if model and place.field in translated_fields(model):
            found.add(place)
    return frozenset(found)


def _origin(place, pair, pair_before, validation, were):
    """Where the judgement on a place comes from, or None where there is none."""
    (source, target), (source_before, target_before) = pair, pair_before
    if not normalised(target):
        return None
    if digest(target) != digest(target_before):
        return validation.origin
    is_verified = place.language in validation.verified and were.get(place) == Status.TO_VERIFY
    if is_verified or place in validation.confirmed:
        return Origin.CONFIRMED
    is_corrected = validation.is_minor and digest(source) != digest(source_before)
    return Origin.CARRIED if is_corrected and were.get(place) == Status.CURRENT else None


def _pair(place, source, target, origin, by):
    return ValidatedPair(
        row=place.row,
        field=place.field,
        language=place.language,
        source_hash=digest(source),
        target_hash=digest(target),
        source_text=source,
        validated_by=by,
        origin=origin,
    )
