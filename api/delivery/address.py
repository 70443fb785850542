"""Where a webhook may be called: https on the public internet, and what the operator lists by name (PHOIHOP_WEBHOOK_HOSTS).

A name is resolved once for each call and the call goes to the address that was judged, so that a name which points
elsewhere a moment later leads nowhere. Numbers in place of a name have too many spellings: only listed ones are taken.
"""

import asyncio
import re
import socket
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
NAME = re.compile(rf"(?:{LABEL}\.)+(?=[a-z]){LABEL}")  # the last label of a number in any spelling begins with a digit
URL = re.compile(r"https://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([1-9][0-9]{0,4}))?(/[!$-;=?-Z_a-z~%]*|)", re.IGNORECASE)
PORT = 443
UNICAST = IPv6Network("2000::/3")
TUNNELS = (IPv6Network("2001::/32"), IPv6Network("2002::/16"))  # they carry an IPv4 address of whatever kind
SPECIAL = (  # what Python's list of 2023 still calls global: protocol assignments, 6to4 relays, a cloud's own service
    IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"), IPv4Network("168.63.129.16/32"),
)  # fmt: skip


ASKING = ThreadPoolExecutor(4, "resolving")  # a resolver that hangs keeps nobody else's thread


class Refused(ValueError):
    """An address that is not called."""


@dataclass(frozen=True, slots=True)
class Target:
    """A webhook's address in parts; `listed`: the operator vouches for it."""

    host: str
    port: int
    path: str
    listed: bool


def target_of(url: str, hosts: Collection[str]) -> Target:
    """The address of a URL; `hosts` are the listed ones, each as host or host:port. Raises Refused."""
    parts = URL.fullmatch(url)
    if parts is None or int(parts[2] or PORT) > 65535:
        raise Refused("not an https address that can be called")
    host, port = parts[1].lower(), int(parts[2] or PORT)
    listed = f"{host}:{port}" in hosts or (port == PORT and host in hosts)
    if not listed and (port != PORT or len(host) > 253 or not NAME.fullmatch(host)):
        raise Refused("not a public host name on port 443")
    return Target(host.strip("[]"), port, parts[3] or "/", listed)


def public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: no private, loopback, link-local, shared or tunnelled one."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        return ip in UNICAST and ip.is_global and not any(ip in net for net in TUNNELS)
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in SPECIAL)


def asked(host: str, port: int) -> list[str]:
    """What the system's resolver says of a name. Raises OSError, UnicodeError."""
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


async def resolve(target: Target) -> list[str]:
    """The IP addresses to call, in order. Raises Refused when one of them is not to be called or there is none."""
    try:
        found = await asyncio.get_running_loop().run_in_executor(ASKING, asked, target.host, target.port)
    except (OSError, UnicodeError):
        raise Refused("the host name leads nowhere") from None
    addresses = list(dict.fromkeys(found))
    if not addresses or not (target.listed or all(map(public, addresses))):
        raise Refused("the host name leads to an address that is not public")
    return addresses
