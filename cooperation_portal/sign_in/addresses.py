"""Where a question comes from, for holding back who guesses passwords."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings

#: What one household or office has of the newer kind of addresses; within it anybody changes theirs at will.
IPV6_NETWORK = 64


def client_address(request):
    """The visitor's address as text, an IPv6 address as that of its network; None when it is not known.

    The header is believed only behind the portal's own proxy, and of it the last entry alone, which the proxy wrote:
    those before are whatever the visitor sent.
    """
    known = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTS_PROXY:
        said = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2]
        return _network(said) or _network(known)
    return _network(known)


def _network(text):
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    # Without the name of the interface, which no database takes.
    return str(ip_network((int(address), IPV6_NETWORK), strict=False).network_address)
