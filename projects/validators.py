"""Forms of codes."""

from django.core.validators import RegexValidator

#: CUP, the code of an Italian public project: a letter, two digits, a letter, eleven digits, 15 in all.
#: Source: CIPE resolution 143 of 2002 and the CUP system's own guide.
validate_cup = RegexValidator(
    r"^[A-Z]\d{2}[A-Z]\d{11}$",
    "Un CUP ha 15 caratteri: una lettera, due cifre, una lettera, undici cifre. Per esempio «B19C20000030001».",
)

#: A purpose code of the OECD's Development Assistance Committee.
validate_dac_code = RegexValidator(r"^\d{5}$", "Un codice DAC ha cinque cifre, per esempio «15190».")
