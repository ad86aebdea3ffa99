"""From when until when something is public, in the words of the staff."""

from django.utils import timezone
from django.utils.formats import date_format

#: Days whose names begin with a vowel: "l’8 marzo", "l’11 marzo".
_ELIDED = (8, 11)


def publishing_words(publish_from, publish_until, on=None):
    """What the button that publishes will do at the moment `on` (default: now).

    "Pubblica", "Pubblica il 3 marzo 2027 alle 9:00 (ora italiana)", "Pubblica fino al …", "Pubblica dal … al …".
    frontend/js/schedule.js says the same while the fields are typed.
    """
    on = on or timezone.now()
    later = publish_from if publish_from and publish_from > on else None
    if publish_until and publish_until <= on:
        return f"Pubblica come già scaduto {_after('il', publish_until)}"
    if later and publish_until:
        return f"Pubblica {_after('dal', later)} {_after('al', publish_until)} (ora italiana)"
    if later:
        return f"Pubblica {_after('il', later)} (ora italiana)"
    return f"Pubblica fino {_after('al', publish_until)} (ora italiana)" if publish_until else "Pubblica"


def published_words(publish_from, publish_until, on=None):
    """What is so once it is published, after its name: "è pubblicato", "sarà pubblico dal …"."""
    on = on or timezone.now()
    if publish_until and publish_until <= on:
        return f"è scaduto {_after('il', publish_until)}: il pubblico non lo vede"
    until = f" fino {_after('al', publish_until)} (ora italiana)" if publish_until else ""
    if publish_from and publish_from > on:
        start = _after("dal", publish_from)
        return f"sarà pubblico {start}{until}" if until else f"sarà pubblico {start} (ora italiana)"
    return f"è pubblicato{until}"


def state_words(obj, on=None):
    """How an object is kept, in lower case: "bozza", "pubblicato", "programmato dal …", "scaduto il …"."""
    on = on or timezone.now()
    if not obj.is_live:
        return obj.get_state_display()
    if obj.publish_until and obj.publish_until <= on:
        return f"scaduto {_after('il', obj.publish_until)}"
    until = f" fino {_after('al', obj.publish_until)}" if obj.publish_until else ""
    if obj.publish_from and obj.publish_from > on:
        return f"programmato {_after('dal', obj.publish_from)}{until}"
    return f"{obj.get_state_display()}{until}"


def _after(word, moment):
    """A moment after "il", "dal" or "al", in the office's own clock: "dal 3 marzo 2027 alle 9:00", "dall’8 marzo…"."""
    moment = timezone.localtime(moment)
    article = {"il": "l’", "dal": "dall’", "al": "all’"}[word] if moment.day in _ELIDED else f"{word} "
    day, hour = date_format(moment, "j F Y").lower(), date_format(moment, "G:i")
    return f"{article}{day} all’{hour}" if moment.hour == 1 else f"{article}{day} alle {hour}"
