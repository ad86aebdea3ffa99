"""When something becomes public and when it ends: one choice each, and a day and an hour only where they are chosen."""

from datetime import time

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTimeWidget
from django.core.exceptions import ValidationError
from django.utils import timezone

_OPEN, _CHOSEN = "open", "chosen"


class MomentChoice(forms.MultiWidget):
    """Two radio buttons, "at once" and "from …", and beside the second a day and an hour."""

    template_name = "editorial/_moment.html"

    def __init__(self, label, open_label, chosen_label, default_hour):
        self.label, self.open_label, self.chosen_label = label, open_label, chosen_label
        self.default_hour = default_hour
        day = AdminDateWidget({"aria-label": f"{label}, giorno"})
        hour = AdminTimeWidget({"aria-label": f"{label}, ora"})
        super().__init__({"0": day, "1": hour, "when": forms.HiddenInput()})

    def decompress(self, value):
        if not value:
            return [None, None, _OPEN]
        value = timezone.localtime(value) if timezone.is_aware(value) else value
        return [value.date(), value.time(), _CHOSEN]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        when = value[2] if isinstance(value, list) else self.decompress(value)[2]
        return context | {
            "label": self.label,
            "open_label": self.open_label,
            "chosen_label": self.chosen_label,
            "default_hour": f"{self.default_hour:%H:%M}".lstrip("0"),
            "is_chosen": when == _CHOSEN,
        }


class MomentField(forms.SplitDateTimeField):
    """A moment, or None for "at once" or "without end"; a day without an hour is at `default_hour`.

    Where no choice is sent, a day says that there is one.
    """

    def __init__(self, *, label, open_label, chosen_label, default_hour, **kwargs):
        self.open_label, self.chosen_label, self.default_hour = open_label, chosen_label, default_hour
        kwargs["widget"] = MomentChoice(label, open_label, chosen_label, default_hour)
        super().__init__(label=label, **kwargs)

    def clean(self, value):
        day, hour, when = (*(value or ()), None, None, None)[:3]
        if when == _OPEN and day:
            raise ValidationError(
                f"C’è una data, ma è scelto «{self.open_label}»: scegli «{self.chosen_label}», o togli la data."
            )
        if when == _OPEN or (not day and not hour and when != _CHOSEN):
            return None
        if not day:
            raise ValidationError(f"Scrivi il giorno, o scegli «{self.open_label}».")
        return super().clean([day, hour])

    def compress(self, data_list):
        if data_list and data_list[1] in self.empty_values:
            data_list = [data_list[0], self.default_hour]
        return super().compress(data_list)

    def has_changed(self, initial, data):
        day, hour, _when = self.widget.decompress(initial)
        return super().has_changed([day, hour], (data or [None, None])[:2])


#: What the two ends of the window are called, and the hour of a day that is given without one.
WINDOW = {
    "publish_from": {"label": "Da quando", "open_label": "Subito", "chosen_label": "Dal", "default_hour": time(9)},
    "publish_until": {
        "label": "Fino a quando",
        "open_label": "Senza fine",
        "chosen_label": "Fino al",
        "default_hour": time(23, 59),
    },
}
