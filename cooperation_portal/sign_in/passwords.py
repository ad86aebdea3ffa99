"""What makes a password too weak here, said in the language of who chooses it."""

import re

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from editorial.languages import LANGUAGE_CODES
from pages.models import PortalIdentity

#: What is tried first on a portal of this kind, whoever runs it.
GUESSED = {"password", "parola", "cooperazione", "cooperation", "coopération", "portale", "portal", "admin", "qwerty"}
SHORTEST_WORD = 3
#: Different letters beside such words; digits at their end make nothing harder to guess.
FEWEST_OTHERS = 6


class LengthValidator(MinimumLengthValidator):
    """Django's rule; of its message Django 5.2 has no Italian."""

    def get_error_message(self):
        if get_language() == "it":
            return f"La password è troppo corta: servono almeno {self.min_length} caratteri."
        return super().get_error_message()


class GuessedWordsValidator:
    """Refuses a password of hardly more than words that anybody would try: the portal's names and the person's."""

    def validate(self, password, user=None):
        """Raises ValidationError, which names the words."""
        rest, found = password.casefold(), []
        for word in sorted(GUESSED | _words_of_the_portal() | _words_of(user), key=len, reverse=True):
            if word in rest:
                found.append(word)
                rest = rest.replace(word, " ")
        if found and len(set(re.findall(r"[^\W\d_]", rest))) < FEWEST_OTHERS:
            words = ", ".join(f"«{word}»" for word in found)
            raise ValidationError(_refusal(words), code="password_too_guessable")

    def get_help_text(self):
        if get_language() == "it":
            return "La password non può essere fatta quasi solo del tuo nome, di quello del portale e di cifre."
        return "Your password can’t be little more than your name, that of the portal and digits."


def _refusal(words):
    if get_language() == "it":
        return (
            f"La password si indovina: oltre a {words} e alle cifre non c’è quasi altro. "
            "Usa tre o quattro parole che non c’entrano fra loro."
        )
    return f"The password is easy to guess: there is little in it besides {words} and digits. Use unrelated words."


def _words_of_the_portal():
    names = [f"{name}_{code}" for name in ("site_name", "body") for code in LANGUAGE_CODES]
    return _words(text for row in PortalIdentity.objects.values_list(*names) for text in row)


def _words_of(user):
    names = ("username", "first_name", "last_name", "email")
    return _words(getattr(user, name, "") for name in names)


def _words(texts):
    found = {word for text in texts for word in re.findall(r"[^\W\d_]+", (text or "").casefold())}
    return {word for word in found if len(word) >= SHORTEST_WORD}
