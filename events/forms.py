"""The form of an event, for the staff."""

from django import forms


class EventForm(forms.ModelForm):
    """An event of one day has no last day to be filled in; what stands in a field that is hidden then is not asked."""

    is_one_day = forms.BooleanField(
        label="Dura un giorno solo",
        required=False,
        help_text="Togli il segno se dura di più: allora si scrive anche l’ultimo giorno.",
        # frontend/js/hiding.js hides the field of this name while the box is ticked.
        widget=forms.CheckboxInput(attrs={"data-hides": "ends_on"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "is_one_day" in self.fields:
            self.initial["is_one_day"] = self.instance.ends_on is None

    def clean(self):
        found = super().clean()
        if self.cleaned_data.get("is_one_day") and "ends_on" in self.fields:
            # Not even what is no date stands in the way.
            self.errors.pop("ends_on", None)
            self.cleaned_data["ends_on"] = None
        return found
