"""What is typed about a colleague."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.contrib.auth.models import Group
from django.utils.html import format_html

from editorial.groups import ADMINISTRATOR, EDITOR, PUBLISHER, TRANSLATOR

#: What each role is there for; from the one that may least to the one that may most.
ROLES = {
    TRANSLATOR: "scrive i testi in inglese e in francese, nient’altro",
    EDITOR: "scrive bozze, carica file e li manda in revisione",
    PUBLISHER: "fa ciò che fa il redattore, e pubblica",
    ADMINISTRATOR: "fa ciò che fa il responsabile, e tiene gli utenti e le regole di revisione",
}
FIELDS = ["username", "first_name", "last_name", "email"]
MEMBER = "Lavora qui"
LEFT = "Togli la spunta a chi lascia l’ufficio: non può più entrare, il suo nome resta nella cronologia."
OWN_ROLE = "Il tuo ruolo lo cambia un altro amministratore."
OWN_LEAVE = "Non puoi togliere l’accesso a te stesso."


class RoleForm(forms.ModelForm):
    """A person with exactly one role, which makes them staff. `at_work` is who fills the form in."""

    at_work = None
    role = forms.ChoiceField(
        label="Ruolo",
        choices=[(name, f"{name}: {does}") for name, does in ROLES.items()],
        widget=forms.RadioSelect,
    )

    class Meta:
        model = get_user_model()
        fields = FIELDS
        help_texts = {"username": "Come entra, per esempio anna.rossi. Lettere, cifre e @ . + - _"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Who only looks at a colleague has no fields.
        if "first_name" in self.fields:
            self.fields["first_name"].required = not self.instance.pk
        held = [group.name for group in self.instance.groups.all()] if self.instance.pk else []
        self.initial.setdefault("role", next((name for name in reversed(ROLES) if name in held), None))

    def _save_m2m(self):
        """Put the person in the one role."""
        super()._save_m2m()
        if role := self.cleaned_data.get("role"):
            self.instance.groups.set(Group.objects.filter(name=role))

    def save(self, commit=True):
        if self.cleaned_data.get("role"):
            self.instance.is_staff = True
        return super().save(commit)


class ColleagueForm(RoleForm):
    """Somebody who is there already."""

    class Meta(RoleForm.Meta):
        fields = [*FIELDS, "is_active"]
        labels = {"is_active": MEMBER}
        help_texts = {**RoleForm.Meta.help_texts, "is_active": LEFT}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.is_superuser and "role" in self.fields:
            self.fields["role"].required = False
            self.fields["role"].help_text = "È un amministratore tecnico: può tutto, qualunque sia il suo ruolo."
        if self.instance == self.at_work:
            for name, why in (("role", OWN_ROLE), ("is_active", OWN_LEAVE)):
                self.fields[name].disabled = True
                self.fields[name].help_text = why


class NewColleagueForm(RoleForm, BaseUserCreationForm):
    """Somebody new, with a first password that is told to them."""

    class Meta(RoleForm.Meta):
        pass

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = format_html(
            "{}<p>Dilla a voce a chi entra per la prima volta: poi la cambia con «Cambia password».</p>",
            self.fields["password1"].help_text,
        )


class ColleaguePasswordForm(AdminPasswordChangeForm):
    """A new password for a colleague; an account without one is no choice here, as there is no other way in."""

    def __init__(self, user, *args, **kwargs):
        super().__init__(user, *args, **kwargs)
        self.fields.pop("usable_password", None)
        self.fields["password1"].required = self.fields["password2"].required = True
