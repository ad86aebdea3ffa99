"""What the translations of a portal lack before its start."""

from django.contrib import admin
from django.utils.translation import get_language_info

from ..languages import TARGET_LANGUAGES
from ..launch import Lacking, register_launch_check
from ..translations.coverage import numbers_of
from ..translations.statuses import Status
from .coverage import all_translated, list_address
from .translated_lists import WORDS

#: The statuses that want something done, as commands call them.
_SAID = {Status.MISSING: "missing", Status.STALE: "stale", Status.TO_VERIFY: "to be verified"}


@register_launch_check
def translations_that_lack():
    """Each kind of content, language and status, with the list that holds as many rows."""
    models = [model_admin.model for model_admin in all_translated(admin.site)]
    numbers = numbers_of([model.objects.all() for model in models])
    for kind, model in enumerate(models):
        for language in TARGET_LANGUAGES:
            for word, status in WORDS.items():
                count = numbers.get((kind, language, status), 0)
                if count and status in _SAID:
                    name = f"{model._meta.label_lower} in {get_language_info(language)['name']}"
                    yield Lacking(f"{name}: {count} {_SAID[status]}", list_address(model, language, word))
