"""What the identity of a portal lacks before its start."""

from editorial.addresses import address_in_admin
from editorial.launch import Lacking, register_launch_check

from .models import PortalIdentity

#: What the law asks of a public body's site: the accessibility declaration (directive 2016/2102, article 7), the
#: privacy notice and whom to write to about it (regulation 2016/679, article 13).
LEGAL = {
    "accessibility_declaration_url": "the address of the accessibility declaration",
    "privacy_notice_url": "the address of the privacy notice",
    "data_protection_contact": "the mailbox for data protection",
}


@register_launch_check
def identity_that_lacks():
    """The identity itself, else each legal address that it does not have."""
    identity = PortalIdentity.objects.first()
    if identity is None:
        yield Lacking("The identity of the portal: who the body is.", address_in_admin(PortalIdentity, "add"))
        return
    for name, words in LEGAL.items():
        if not getattr(identity, name):
            yield Lacking(f"In the identity of the portal: {words}.", address_in_admin(identity))
