"""The texts that travel: what is translated of which content, read for many objects at once."""

from dataclasses import dataclass

from django.apps import apps
from django.utils import timezone
from django.utils.text import capfirst

from ..languages import SOURCE_LANGUAGE, translated_fields
from ..models import Publishable, row_key
from ..models.record import Record
from ..permissions import may_translate
from ..querysets import TO_TRANSLATE, visible_q
from ..richtext import RichTextField, plain
from ..snapshots import label_of, model_of
from ..translations import Place, edited_texts, places_of, statuses_of
from ..translations.telling import sources_then
from ..translations.texts import texts_of_all
from .marks import shown

Status = Record.TranslationStatus
#: Which texts to send: their statuses, by the word for it in addresses and commands.
WHICH = {
    "todo": TO_TRANSLATE,
    "unverified": (*TO_TRANSLATE, Status.TO_VERIFY),
    "all": tuple(Status),
}
OBJECTS_AT_ONCE = 50


@dataclass(frozen=True)
class Text:
    """One translated text of an object as it is edited, in one target language."""

    content: str
    place: Place
    #: The model of its row: the object's own, or that of an inline row.
    model: type
    where: str
    what: str
    source: str
    target: str
    #: Its TranslationStatus; None where there is nothing to translate and nothing translated.
    status: str | None
    #: The Italian that a stale translation was judged to translate; None for every other.
    then: str | None

    @property
    def column(self):
        """The model field that the translation is kept in."""
        return self.model._meta.get_field(f"{self.place.field}_{self.place.language}")

    @property
    def is_rich(self):
        """Whether it has tags, which travel as marks."""
        return isinstance(self.model._meta.get_field(self.place.field), RichTextField)

    def shown(self, text):
        """One of its texts as the file shows it."""
        return shown(text, self.source) if self.is_rich else (text or "").replace("\r\n", "\n").strip()

    def words(self, text):
        """One of its texts for people to read: without tags."""
        return plain(text) if self.is_rich else text or ""


def exchanged_models(user=None):
    """The kinds of content whose translations travel: what has drafts, so that nothing that comes back is public.

    With a user: those that the user may change or translate.
    """
    found = [
        model
        # What people come for is in the later apps; it shows what is in the earlier ones.
        for app in reversed(list(apps.get_app_configs()))
        for model in app.get_models()
        if issubclass(model, Publishable) and any(translated_fields(one) for one in [model, *inline_models(model)])
    ]
    return found if user is None else [model for model in found if may_translate(user, model)]


def inline_models(model):
    """The models of the inline rows that travel with objects of the model."""
    return [model._meta.get_field(name).related_model for name in model.inline_rows]


def texts_to_send(language, which, chosen):
    """Yield every `Text` to send in a language, a few objects in memory at once; no trash, no archive.

    `which` is a key of WHICH; `chosen` is {model: keys of its objects, or None for all}. What the public sees comes
    first, whatever kind it is.
    """
    # One moment for all, so that nothing that goes public meanwhile is left out or sent twice.
    is_public = visible_q(on=timezone.now())
    for is_seen in (True, False):
        for model, keys in chosen.items():
            found = model.objects.with_translation(language, *WHICH[which])
            found = found.filter(is_public) if is_seen else found.exclude(is_public)
            wanted = None if keys is None else set(keys)
            ordered = found.order_by(*model._meta.ordering, "pk").values_list("pk", flat=True)
            ordered = [key for key in ordered if wanted is None or key in wanted]
            for start in range(0, len(ordered), OBJECTS_AT_ONCE):
                for text in texts_of_objects(model, ordered[start : start + OBJECTS_AT_ONCE], language):
                    if text.status in WHICH[which]:
                        yield text


def texts_of_objects(model, keys, language):
    """The texts in a language of some objects of a kind, those in the trash left out, in the order of the keys.

    The same few queries for one and for many, besides those for each that has a working copy.
    """
    found = model._base_manager.filter(pk__in=keys, deleted_at=None).select_related("working_copy").in_bulk()
    objs = [found[key] for key in keys if key in found]
    if not objs:
        return []
    by_object = texts_of_all(model, objs)
    by_object |= {obj.pk: edited_texts(obj) for obj in objs if obj.working_copy}
    # Of one kind all: any object of it tells the models of the rows.
    together = {row: columns for texts in by_object.values() for row, columns in texts.items()}
    statuses, pairs = statuses_of(objs[0], together), places_of(objs[0], together)
    stale = {place: pairs[place][1] for place, status in statuses.items() if status == Status.STALE}
    then = sources_then({place: target for place, target in stale.items() if place.language == language})
    return [
        Text(
            content=row_key(obj),
            place=place,
            model=(model_of_row := model_of(obj, row)),
            where=f"{capfirst(model._meta.verbose_name)}: {_name(obj, by_object[obj.pk])}",
            what=_what(obj, row, columns, model_of_row, name),
            source=pairs[place][0],
            target=pairs[place][1],
            status=statuses.get(place),
            then=then.get(place),
        )
        for obj in objs
        for row, columns in by_object[obj.pk].items()
        for name in translated_fields(model_of(obj, row))
        for place in [Place(row, name, language)]
    ]


def _name(obj, texts):
    return texts[row_key(obj)].get(f"{obj.naming_field}_{SOURCE_LANGUAGE}") or str(obj)


def _what(obj, row, columns, model, name):
    """What a text is called in the form: "Titolo", or "Collegamento «Video»: titolo"."""
    words = str(model._meta.get_field(name).verbose_name)
    if label_of(row) == obj._meta.label_lower:
        return capfirst(words)
    first = columns.get(f"{translated_fields(model)[0]}_{SOURCE_LANGUAGE}") or ""
    return f"{capfirst(model._meta.verbose_name)} «{first}»: {words}"
