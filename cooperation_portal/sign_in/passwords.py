"""How long a password must be, said in the language of who chooses it."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import get_language


class LengthValidator(MinimumLengthValidator):
    """Django's rule; of its message Django 5.2 has no Italian."""

    def get_error_message(self):
        if get_language() == "it":
            return f"La password è troppo corta: servono almeno {self.min_length} caratteri."
        return super().get_error_message()
