"""One card for each document that is attached: what the file is, and for a draft its title, language, kind and fate.

Cards are a part of a form that belongs to something else (an event, a project, the page of uploads). What is typed in
them is kept on its own, by `editorial.saving.settle`, whatever becomes of that form.
"""

from dataclasses import dataclass
from functools import partial

from django import forms
from django.contrib import admin, messages
from django.db.models import Prefetch
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from editorial.addresses import address_in_admin
from editorial.admin.roles import may
from editorial.models import Conflict
from editorial.saving import Intent, change_columns, settle
from editorial.windows import published_words

from ..kinds import DocumentKind
from ..labels import language_choices
from ..models import Document, DocumentFile

#: Names the keys of the documents whose card has its tick set.
TICKED = "materials-together"
STATES_THAT_WAIT = (Document.State.DRAFT, Document.State.REVIEW)


class CardForm(forms.Form):
    """What a card asks about a draft."""

    title = forms.CharField(
        label="Titolo", max_length=300, error_messages={"required": "Il titolo non può restare vuoto."}
    )
    language = forms.ChoiceField(label="Lingua", choices=language_choices)
    kind = forms.ChoiceField(label="Tipo", choices=DocumentKind.choices)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


@dataclass
class Card:
    """A document as its card shows it."""

    document: Document
    files: list
    #: None where the card only shows.
    form: CardForm | None = None
    #: Whether the card may make it public (or send it to review) together with what it is attached to.
    has_tick: bool = False
    is_ticked: bool = False
    name: str = ""
    was_just_sent: bool = False

    @property
    def address(self):
        return address_in_admin(self.document)

    @property
    def removal_address(self):
        return address_in_admin(self.document, "delete")

    @property
    def is_public(self):
        return self.document.is_live


def cards_of(request, keys, owner=None, ticked=None):
    """The cards of the documents with these keys, in their order; documents in the trash have none.

    `owner` is what they are attached to. `ticked` holds the keys whose tick is set; None sets it for every document
    that waits and is used nowhere else: it goes public with its owner unless somebody says no.
    """
    numbers = [int(key) for key in keys if str(key).isascii() and str(key).isdecimal() and len(str(key)) < 19]
    files = DocumentFile.objects.current().order_by("language")
    found = Document.objects.filter(pk__in=numbers, deleted_at=None).with_use_count()
    documents = found.prefetch_related(Prefetch("files", queryset=files, to_attr="current_files")).in_bulk()
    own = set(owner.documents.values_list("pk", flat=True)) if owner and owner.pk else set()
    return [
        _card(request, documents[number], number in own, ticked)
        for number in dict.fromkeys(numbers)
        if number in documents
    ]


def _card(request, document, is_own, ticked):
    card = Card(document, document.current_files)
    has_file_and_waits = bool(card.files) and document.state in STATES_THAT_WAIT
    card.has_tick = has_file_and_waits and may(request, "change", Document)
    is_used_elsewhere = document.use_count > is_own
    card.is_ticked = card.has_tick and (not is_used_elsewhere if ticked is None else str(document.pk) in ticked)
    if card.has_tick and len(card.files) == 1 and document.state == Document.State.DRAFT:
        card.form = card_form(document)
    return card


def card_form(document, data=None):
    """The form of a draft's card; `document` has `current_files`, one of them."""
    initial = {
        "title": document.title_it,
        "language": document.current_files[0].language,
        "kind": document.kind,
        "version": document.version,
    }
    return CardForm(data, prefix=f"materials-{document.pk}", initial=initial, label_suffix="")


def keep_typed(request, keys):
    """Keep what was typed in the cards of these documents; whatever cannot be kept is told in a message."""
    if not may(request, "change", Document):
        return
    for card in cards_of(request, keys):
        if card.form is None or card.form.add_prefix("version") not in request.POST:
            continue
        form = card_form(card.document, request.POST)
        if not form.is_valid():
            problems = " ".join(problem for found in form.errors.values() for problem in found)
            messages.error(request, f"«{card.document}» resta com’era: {problems}")
        elif {"title", "language", "kind"} & set(form.changed_data):
            _keep(request, card, form.cleaned_data)


def _keep(request, card, typed):
    document = card.document
    document.version = typed["version"]

    def write():
        change_columns(document, title_it=typed["title"], kind=typed["kind"], updated_by=request.user)
        file = card.files[0]
        if file.language != typed["language"]:
            file.language = typed["language"]
            file.save()

    try:
        settle(document, write, request.user)
    except Conflict:
        messages.error(
            request,
            told(document, f"è cambiato mentre scrivevi: «{typed['title']}», scritto nel suo riquadro, non è salvato."),
        )
        return
    _document_admin().log_click(request, document, "Salvata la bozza.")


def settle_ticked(request, keys, intent, owner=None):
    """Publish, or send to review, the documents among `keys` whose tick is set, each by its own checks.

    Where `owner`, to which they are attached, is to be public only later, so are they.
    """
    opens = owner.publish_from if owner and owner.publish_from and owner.publish_from > timezone.now() else None
    if intent is Intent.DRAFT or not may(request, "publish" if intent is Intent.PUBLISH else "change", Document):
        return
    for card in cards_of(request, keys, ticked=request.POST.getlist(TICKED)):
        document = card.document
        if not card.is_ticked or (intent is Intent.REVIEW and document.awaits_review):
            continue
        try:
            outcome = settle(document, partial(_open_later, document, opens), request.user, intent)
        except Conflict:
            messages.error(request, told(document, "è cambiato in questo momento: guarda com’è adesso."))
            continue
        _document_admin().log_click(request, document, _document_admin().logged(document, outcome, ""))
        if outcome.went_live:
            messages.success(request, f"«{document}» {published_words(document.publish_from, document.publish_until)}.")
        elif intent is Intent.REVIEW:
            messages.success(request, f"«{document}» è in revisione.")
        else:
            problems = " ".join(f"{problem.label}: {problem.message}" for problem in outcome.problems)
            messages.warning(request, told(document, f"non è pubblicabile. {problems}"))


def _open_later(document, opens):
    if opens and not document.publish_from:
        change_columns(document, publish_from=opens)


def tell_unpublished(request, owner):
    """After `owner` went live: which of its documents the public does not see, and where to change that."""
    waiting = owner.documents.filter(state__in=STATES_THAT_WAIT, deleted_at=None).order_by("pk")
    if not waiting:
        return
    links = format_html_join(
        ", ", "<a href='{}'>«{}»</a>", ((address_in_admin(document), document) for document in waiting)
    )
    one, many = (
        "«{}» è pubblico, ma un suo documento è ancora una bozza, che il pubblico non vede: {}. Per pubblicare anche"
        " quello mettigli la spunta nei <a href='{}#materials'>materiali</a> e premi Pubblica.",
        "«{}» è pubblico, ma dei suoi documenti sono ancora bozze, che il pubblico non vede: {}. Per pubblicare anche"
        " quelli mettigli la spunta nei <a href='{}#materials'>materiali</a> e premi Pubblica.",
    )
    sentence = one if len(waiting) == 1 else many
    messages.warning(request, format_html(sentence, owner, links, address_in_admin(owner)))


def told(document, words):
    """A sentence about a document, which leads to its form."""
    return format_html("<a href='{}'>«{}»</a> {}", address_in_admin(document), document, words)


def _document_admin():
    return admin.site.get_model_admin(Document)
