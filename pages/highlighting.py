"""Putting something on the home page from its own form, with an expiry and a place; and taking it off."""

import calendar
from datetime import timedelta

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst

from editorial.addresses import address_in_admin
from editorial.admin import Entry, Shelf, Tool, register_shelf, register_tool
from editorial.admin.conflicts import opened_at
from editorial.admin.roles import may
from editorial.models import Conflict
from editorial.partial_dates import format_day_range
from editorial.saving import as_it_is, change_columns, fresh, settle
from editorial.translations.coverage import register_urgent

from .models import Highlight

#: How many the office's home page names.
_LISTED = 10
_TARGET_MODELS = {name: Highlight._meta.get_field(name).related_model for name in Highlight.TARGETS}


class Placement(forms.Form):
    """Until when and at which place; `standing` are the other highlights that show, in order."""

    until = forms.ChoiceField(label="Fino a quando", widget=forms.RadioSelect, initial="1")
    day = forms.DateField(
        label="Giorno", required=False, widget=AdminDateWidget({"aria-label": "Fino a quando, giorno"})
    )
    place = forms.TypedChoiceField(label="A che posto", widget=forms.RadioSelect, coerce=int, initial=1)

    def __init__(self, standing, *args, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.fields["until"].choices = [
            ("1", f"Un mese, fino al {format_day_range(months_after(today, 1))}"),
            ("3", f"Tre mesi, fino al {format_day_range(months_after(today, 3))}"),
            ("day", "Fino al giorno"),
            ("open", "Senza scadenza"),
        ]
        self.fields["place"].choices = [
            (place, _place_in_words(place, before))
            for place, before in enumerate([*(one.target for one in standing), None], 1)
        ]

    def clean(self):
        """Gives `expires_on`, the last day that it shows, None for no end."""
        cleaned = super().clean()
        today, until = timezone.localdate(), cleaned.get("until")
        if until == "day" and "day" in cleaned:
            if not cleaned["day"]:
                self.add_error("day", "Scrivi il giorno, o scegli un’altra scadenza.")
            elif cleaned["day"] < today:
                self.add_error("day", "È già passato: scegli un giorno da oggi in poi.")
        cleaned["expires_on"] = {
            "1": months_after(today, 1),
            "3": months_after(today, 3),
            "day": cleaned.get("day"),
        }.get(until)
        return cleaned


class Highlighting:
    """For the highlights' admin: the page that puts something in evidence, and the button that takes it off."""

    def get_urls(self):
        put = path(
            "put/<slug:kind>/<int:target_id>/", self.admin_site.admin_view(self.put_view), name="pages_highlight_put"
        )
        return [put, self.address("remove", self.remove_view), *super().get_urls()]

    def put_view(self, request, kind, target_id):
        """Asks until when and where; nothing that is written elsewhere is asked again."""
        if kind not in _TARGET_MODELS:
            raise Http404
        target = get_object_or_404(_TARGET_MODELS[kind]._base_manager.filter(deleted_at=None), pk=target_id)
        if not (may_highlight(request) and may(request, "view", type(target))):
            raise PermissionDenied
        back = address_in_admin(target)
        if not type(target).objects.published().filter(pk=target.pk).exists():
            messages.error(request, f"«{target}» non è pubblico: prima si pubblica, poi si mette in evidenza.")
            return HttpResponseRedirect(back)
        highlight = Highlight.objects.of(target).first()
        standing = list(shown_highlights().exclude(pk=highlight.pk if highlight else None))
        form = Placement(standing, request.POST or None)
        if request.method == "POST" and form.is_valid():
            return self._put(request, target, highlight, standing, **form.cleaned_data)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Metti in evidenza «{target}»",
            "opts": target._meta,
            "original": target,
            "form": form,
            "version": highlight.version if highlight else 0,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "pages/put_in_evidence.html", context)

    def _put(self, request, target, highlight, standing, place, expires_on, **_asked):
        try:
            with transaction.atomic():
                kept = self._keep(request, target, highlight, place, expires_on)
                for number, other in enumerate([*standing[: place - 1], kept, *standing[place - 1 :]], 1):
                    if other.position != number:
                        Highlight.objects.filter(pk=other.pk).update(position=number)
        except Conflict:
            return self._moved_on(request, target)
        until = f" fino al {format_day_range(expires_on)}" if expires_on else ""
        waits = place > Highlight.SHOWN_AT_ONCE
        seen = f" Sulla pagina iniziale ce ne stanno {Highlight.SHOWN_AT_ONCE}: aspetta che si liberi un posto."
        messages.success(request, f"«{target}» è in evidenza al {place}º posto{until}.{seen if waits else ''}")
        return HttpResponseRedirect(address_in_admin(target))

    def _keep(self, request, target, highlight, place, expires_on):
        """The highlight of the target as it was asked for; one that has expired keeps its own text and comes back."""
        if highlight is None:
            # One at a time: two at once would highlight the same thing twice.
            type(target)._base_manager.select_for_update().get(pk=target.pk)
            if Highlight.objects.of(target).exists():
                raise Conflict
            kept = Highlight(position=place, expires_on=expires_on, created_by=request.user, updated_by=request.user)
            setattr(kept, target._meta.model_name, target)
            kept.save()
            settle(kept, as_it_is, request.user, comment="Messo in evidenza.", is_new=True)
        else:
            kept = highlight
            kept.version = opened_at(request)
            settle(kept, lambda: change_columns(kept, position=place, expires_on=expires_on), request.user)
        self.log_click(request, kept, "Messo in evidenza.")
        return fresh(kept)

    def remove_view(self, request, object_id):
        """Off the home page from now on; the row stays, with its text, so that it can come back."""
        highlight = self.asked_to_change(request, object_id, "change")
        target = highlight.target
        yesterday = timezone.localdate() - timedelta(days=1)
        try:
            settle(highlight, lambda: change_columns(highlight, expires_on=yesterday), request.user, comment="Tolto.")
        except Conflict:
            return self._moved_on(request, target)
        self.log_click(request, highlight, "Tolto dall’evidenza.")
        messages.success(request, f"«{target}» non è più in evidenza.")
        return HttpResponseRedirect(address_in_admin(target))

    def _moved_on(self, request, target):
        messages.error(request, "Nel frattempo qualcuno ha cambiato l’evidenza: guarda com’è adesso e riprova.")
        return HttpResponseRedirect(address_in_admin(target))


@register_tool
def highlight_tools(model_admin, request, obj):
    """On the form of what the public sees: put it in evidence, or change that, or take it off."""
    if type(obj) not in _TARGET_MODELS.values() or not may_highlight(request):
        return
    if not type(obj).objects.published().filter(pk=obj.pk).exists():
        return
    address = reverse("admin:pages_highlight_put", args=[obj._meta.model_name, obj.pk])
    if highlight := Highlight.objects.showing().of(obj).first():
        yield Tool("Cambia l’evidenza", address)
        remove = address_in_admin(highlight, "remove")
        yield Tool("Togli dall’evidenza", remove, is_press=True, version=highlight.version)
    else:
        yield Tool("Metti in evidenza", address)


@register_urgent
def highlighted(model):
    """What stands out on the home page, and the text with which it does."""
    names = ["pk"] if model is Highlight else [name for name, target in _TARGET_MODELS.items() if target is model]
    for name in names:
        return Q(pk__in=Highlight.objects.showing().order_by().exclude(**{name: None}).values(name))
    return None


@register_shelf
def on_the_home_page(request):
    """What stands out there, in order, with the day on which it stops."""
    if not may(request, "view", Highlight):
        return None
    entries = [
        Entry(str(one.target), address_in_admin(one), _until_in_words(number, one))
        for number, one in enumerate(shown_highlights()[:_LISTED], 1)
    ]
    return Shelf("Sulla pagina iniziale", entries, "Niente in evidenza.")


def shown_highlights():
    """The highlights that show or wait for a place, in order, with what they highlight."""
    return Highlight.objects.showing().select_related(*Highlight.TARGETS)


def may_highlight(request):
    return may(request, "add", Highlight) and may(request, "change", Highlight)


def months_after(day, months):
    """The same day some months later, or the last one of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return day.replace(year=day.year + years, month=month + 1, day=min(day.day, last))


def _until_in_words(number, highlight):
    until = f"fino al {format_day_range(highlight.expires_on)}" if highlight.expires_on else "senza scadenza"
    return f"aspetta un posto, {until}" if number > Highlight.SHOWN_AT_ONCE else until


def _place_in_words(place, before):
    where = f"{place}º, prima di «{before}»" if before else f"{place}º, dopo gli altri" if place > 1 else "1º"
    return f"{where} (per ora non si vede)" if place > Highlight.SHOWN_AT_ONCE else capfirst(where)
