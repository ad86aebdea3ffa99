"""The page "File per il traduttore": a spreadsheet goes out, and comes back."""

from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, Value
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from ..exchange.bringing_back import bring_back
from ..exchange.finding import keys_by_model
from ..exchange.reading import NotTaken
from ..exchange.texts import WHICH, exchanged_models, texts_to_send
from ..languages import TARGET_LANGUAGES
from ..models import ProposedTranslation, TranslationImport, key_of, row_key
from ..naming import language_word
from ..permissions import may_translate
from ..todo import together
from .offers import Tool, register_tool
from .pages import register_page

TITLE = "File per il traduttore"
#: In the address of the page: the one object that the file is to be of.
OF = "di"
_WHICH_WORDS = {
    "todo": "Quelli che mancano o sono da aggiornare",
    "unverified": "Anche quelli da verificare",
    "all": "Tutti",
}
_LISTED = 5


class SendForm(forms.Form):
    """What to send: in which language, which texts, of which contents."""

    language = forms.ChoiceField(choices=[(code, code) for code in TARGET_LANGUAGES])
    which = forms.ChoiceField(
        label="Quali testi",
        choices=[(key, _WHICH_WORDS[key]) for key in WHICH],
        widget=forms.RadioSelect,
    )
    #: Keys of contents, "events.event:3,events.event:4"; empty for all there is.
    chosen = forms.CharField(required=False, widget=forms.HiddenInput)


class BringForm(forms.Form):
    """The file that comes back."""

    file = forms.FileField(
        label="Il file tradotto",
        help_text="Appena lo scegli ti mostro che cosa cambierebbe. Non si cambia niente finché non lo confermi.",
        widget=forms.FileInput(attrs={"accept": ".xlsx", "data-sends": ""}),
        error_messages={"required": "Scegli il file che ti ha mandato il traduttore.", "empty": "Il file è vuoto."},
    )


@dataclass(frozen=True)
class Language:
    """A language that a file may be for, with how many contents there are to do."""

    code: str
    word: str
    count: int


def files_page(request, site):
    """What to send and what comes back; a file that is sent here leads to its differences."""
    ask_whether_translates(request)
    brought = BringForm()
    if request.method == "POST":
        brought = BringForm(request.POST, request.FILES)
        if brought.is_valid():
            file = brought.cleaned_data["file"]
            try:
                imported = bring_back(file, file.name, request.user)
            except NotTaken as error:
                brought.add_error("file", str(error))
            else:
                return HttpResponseRedirect(reverse("admin:translation_import", args=[imported.pk]))
    return _page(request, site, brought, _asked_about(request))


@require_POST
def export_page(request, site):
    """The spreadsheet."""
    ask_whether_translates(request)
    form = SendForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Scegli la lingua e i testi, e riprova.")
        return HttpResponseRedirect(reverse("admin:translation_files"))
    asked = form.cleaned_data
    mine = exchanged_models(request.user)
    chosen = dict.fromkeys(mine)
    if asked["chosen"]:
        found = keys_by_model(asked["chosen"].split(","))
        chosen = {model: found[model] for model in mine if model in found}
    texts = texts_to_send(asked["language"], asked["which"], chosen)
    # Late: what writes workbooks takes 10 MB in every process, and few ever write one.
    from ..exchange.workbook import file_name, temporary_workbook

    file, count, long = temporary_workbook(texts, asked["language"])
    if not count and not long:
        file.close()
        word = language_word(asked["language"])
        messages.info(request, f"Tra questi testi non ce n’è da tradurre in {word}: non ho fatto nessun file.")
        query = f"?{urlencode({OF: asked['chosen']})}" if asked["chosen"].count(":") == 1 else ""
        return HttpResponseRedirect(f"{reverse('admin:translation_files')}{query}")
    return FileResponse(file, as_attachment=True, filename=file_name(asked["language"]))


def ask_whether_translates(request):
    """Raises PermissionDenied for who may write no translation at all."""
    if not exchanged_models(request.user):
        raise PermissionDenied


def selection_page(model_admin, request, queryset):
    """The page for some objects of a list; back to the list where they went to the trash meanwhile."""
    ask_whether_translates(request)
    if not queryset.exists():
        messages.warning(request, "Ciò che avevi scelto non c’è più: forse è nel cestino.")
        return None
    return _page(request, model_admin.admin_site, BringForm(), queryset)


class SendsToTranslator:
    """For `PublishableAdmin`: what is ticked in a list goes into a file."""

    def has_translate_permission(self, request):
        return self.model in exchanged_models(request.user)

    @admin.action(description="Esporta per la traduzione", permissions=["translate"])
    def export_for_translation(self, request, queryset):
        return selection_page(self, request, queryset)


def _asked_about(request):
    """The object that the address names, as a queryset; None where it names none.

    Raises Http404 where it names what the user may not translate, or what is gone or in the trash.
    """
    if OF not in request.GET:
        return None
    for model, keys in keys_by_model([request.GET[OF]]).items():
        found = model._base_manager.filter(pk__in=keys, deleted_at=None)
        if may_translate(request.user, model) and found.exists():
            return found
    raise Http404


def _page(request, site, brought, objs=None):
    """`objs` is a queryset of what the file is to be of alone."""
    keys = [] if objs is None else list(objs.order_by().values_list("pk", flat=True))
    chosen = ",".join(key_of(objs.model, key) for key in keys)
    imports = TranslationImport.objects.filter(made_by=request.user)
    is_ready = Q(rows__state=ProposedTranslation.State.READY)
    context = {
        **site.each_context(request),
        "title": TITLE,
        "send": SendForm(initial={"chosen": chosen, "which": "unverified" if chosen else "todo"}),
        "bring": brought,
        "languages": _languages(request.user),
        "objs": [] if objs is None else objs[:_LISTED],
        "more": max(0, len(keys) - _LISTED),
        "waiting": imports.annotate(waiting=Count("rows", filter=is_ready)).filter(waiting__gt=0)[:_LISTED],
    }
    status = 400 if brought.errors else 200
    return TemplateResponse(request, "editorial/translation_files.html", context, status=status)


def _languages(user):
    """Every target language with the number of contents that have something to translate, in one query."""
    parts = []
    for number, code in enumerate(TARGET_LANGUAGES):
        for model in exchanged_models(user):
            found = model.objects.to_translate(code).order_by().annotate(row=Value(number))
            parts.append(found.values("row").annotate(total=Count("pk")).values_list("row", "total"))
    counts = [0] * len(TARGET_LANGUAGES)
    for number, total in together(parts):
        counts[number] += total
    return [Language(code, language_word(code), count) for code, count in zip(TARGET_LANGUAGES, counts, strict=True)]


@register_tool
def translator_tools(model_admin, request, obj):
    """On the form of what is translated: a file for the translator with its texts alone."""
    if type(obj) in exchanged_models(request.user):
        yield Tool(TITLE, f"{reverse('admin:translation_files')}?{urlencode({OF: row_key(obj)})}")


register_page("traduzioni/file/", files_page, "translation_files")
register_page("traduzioni/file/scarica/", export_page, "translation_export")
