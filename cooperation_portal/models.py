"""What the portal as a whole remembers: the first content as it was loaded, and the staff's recovery codes."""

import hashlib
import secrets

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django_otp.models import Device, ThrottlingMixin


class LoadedRecord(models.Model):
    """A record of the content files as it was last loaded: what differs from it since was changed by the staff."""

    model = models.CharField("modello", max_length=60)
    key = models.CharField("chiave nei file", max_length=200, blank=True)
    object_id = models.CharField("oggetto", max_length=36)
    values = models.JSONField("valori caricati", encoder=DjangoJSONEncoder)
    loaded_at = models.DateTimeField("caricato il", auto_now=True)

    class Meta:
        verbose_name = "record caricato"
        verbose_name_plural = "record caricati"
        ordering = ["model", "key"]
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="portal_loaded_record_once")]

    def __str__(self):
        return f"{self.model} {self.key}".strip()


class RecoveryCodes(ThrottlingMixin, Device):
    """One person's codes for a log-in without the telephone, each good for once.

    django-otp's own keeps them as they are; with fewer than 112 bits they are to be kept like passwords (OWASP ASVS
    5.0, 6.5.2). One salt for all of a person's codes, so that comparing costs one derivation and not ten.
    """

    #: Letters and figures that nobody confuses on paper: 10 of them are 49 bits.
    ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
    LENGTH = 10
    HOW_MANY = 10

    salt = models.CharField("sale", max_length=32)
    digests = models.JSONField("impronte", default=list)

    class Meta:
        verbose_name = "codici di recupero"
        verbose_name_plural = "codici di recupero"
        constraints = [models.UniqueConstraint(fields=["user"], name="portal_recovery_codes_once")]

    @classmethod
    def renew(cls, user):
        """Make new codes in place of the user's old ones and return them as texts, which nobody can do again."""
        codes = ["".join(secrets.choice(cls.ALPHABET) for _ in range(cls.LENGTH)) for _ in range(cls.HOW_MANY)]
        salt = secrets.token_hex(16)
        digests = [cls._digest(code, salt) for code in codes]
        with transaction.atomic():
            cls.objects.update_or_create(
                user=user,
                defaults={
                    "name": "codici di recupero",
                    "salt": salt,
                    "digests": digests,
                    "throttling_failure_count": 0,
                    "throttling_failure_timestamp": None,
                },
            )
        half = cls.LENGTH // 2
        return [f"{code[:half]}-{code[half:]}" for code in codes]

    def verify_token(self, token):
        """Whether the token is one of the codes, which is then used up; wrong ones must be given ever more slowly."""
        if not self.verify_is_allowed()[0]:
            return False
        digest = self._digest(self.plain(token), self.salt)
        if digest not in self.digests:
            self.throttle_increment()
            return False
        self.digests = [kept for kept in self.digests if kept != digest]
        self.throttle_reset()
        return True

    def get_throttle_factor(self):
        return 1

    @staticmethod
    def plain(token):
        """The code as it was made, of what somebody typed."""
        return "".join(token.lower().split()).replace("-", "")

    @staticmethod
    def _digest(code, salt):
        return hashlib.scrypt(code.encode(), salt=salt.encode(), n=2**14, r=8, p=1, dklen=32).hex()
