"""No spelling of an address, and no name, leads a webhook into the network; what the operator lists does."""

import uuid

import pytest

from api.delivery.address import Refused, Target, public, resolve, target_of
from api.delivery.dispatching import Dispatcher
from tests.delivery.conftest import Post
from tests.people import Who

HOSTS = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0x7f.0x0.0x0.0x1", "017700000001", "0177.0.0.1",
    "127.0.0.1.", "0", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200",
    "168.63.129.16", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "8.8.8.8", "[::1]", "[::]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "[fd00:ec2::254]",
    "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", "[2002:7f00:1::]", "[2001:0:4136:e378::]", "[ff02::1]", "[2606:4700::1111]",
    "localhost", "LOCALHOST", "localhost.", "intranet", "metadata", "a..b", ".example.vn", "example.vn.", "-a.example.vn",
    "exa_mple.vn", "user@example.vn", "user:pw@example.vn", "example.vn@127.0.0.1", "127.0.0.1@example.vn", "example.vn:8443",
    "example.vn:22", "example.vn:5432", "example.vn:0", "example.vn:99999", "example.vn:443:443", "example.vn:", "１２７.0.0.1",
    "ⓔxample.vn", "bücher.vn", "example。vn", "example.vn\\@evil.vn", "example.vn%00.evil.vn", "exam ple.vn", "", "a." * 140 + "vn",
]  # fmt: skip
WHOLE = [
    "http://example.vn/", "HTTP://example.vn", "ftp://example.vn/", "file:///etc/passwd", "gopher://example.vn/", "example.vn",
    "//example.vn/", "https:/example.vn", "https:example.vn", "https://", "https:///a", "https://example.vn/#a", "https://example.vn/a b",
    "https://example.vn/\u0111", "https://example.vn?x=1", "javascript:alert(1)", " https://example.vn/", "https://example.vn/\x7f",
]  # fmt: skip


def test_no_other_address_is_taken() -> None:
    tried = [*(f"https://{host}/hook" for host in HOSTS), *WHOLE]
    taken = []
    for url in tried:
        try:
            taken.append(target_of(url, []))
        except Refused:
            continue
    assert taken == [] and len(tried) > 80


def test_what_is_taken() -> None:
    assert target_of("https://hooks.example.vn", []) == Target("hooks.example.vn", 443, "/", False)
    assert target_of("https://HOOKS.example.vn:443/a?b=c@d", []) == Target("hooks.example.vn", 443, "/a?b=c@d", False)
    assert target_of("https://xn--bcher-kva.vn/", []).host == "xn--bcher-kva.vn"
    assert target_of("https://10.1.2.3:8443/a", ["10.1.2.3:8443"]) == Target("10.1.2.3", 8443, "/a", True)
    assert target_of("https://[fd00::1]/a", ["[fd00::1]"]) == Target("fd00::1", 443, "/a", True)
    assert target_of("https://intranet/", ["intranet"]).listed
    for url in ("https://10.1.2.3/a", "https://10.1.2.3:22/", "https://10.1.2.4:8443/", "http://10.1.2.3:8443/"):
        with pytest.raises(Refused):
            target_of(url, ["10.1.2.3:8443"])


INSIDE = [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1",
    "168.63.129.16", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.1", "::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1",
    "100::1", "2001::1", "2001:db8::1", "2002:808:808::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%1", "fec0::1", "ff02::1",
]  # fmt: skip


def test_addresses_inside_are_not_public() -> None:
    assert [one for one in INSIDE if public(one)] == []
    assert all(map(public, ("8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "203.162.4.190")))


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Every name leads to these."""
    names: list[str] = []

    def found(host: str, port: int) -> list[str]:
        names.append(host)
        return list(addresses)

    monkeypatch.setattr("api.delivery.address.asked", found)
    return names


@pytest.mark.parametrize("inside", ["127.0.0.1", "8.8.8.8 10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1"])
async def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    target = target_of("https://hooks.example.vn/", [])
    resolving(monkeypatch, *inside.split())
    with pytest.raises(Refused):
        await resolve(target)


async def test_a_name_is_asked_once_a_call_and_the_call_goes_where_was_looked(
    post: Post, who: Who, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The receiver listens on 127.0.0.1: a name that was public when looked at and is local a moment later."""
    hook = await post.hook(who, url=f"https://hooks.example.vn/{uuid.uuid4().hex}")
    await post.push(who, uuid.uuid4().hex)
    asked = resolving(monkeypatch, "127.0.0.1")
    await post.tend(hook)
    assert asked == ["hooks.example.vn"] and post.receiver.calls == []
    (waiting,) = await post.deliveries(who, hook)
    assert waiting["tries"][0]["error"] == "address_refused"


@pytest.mark.parametrize(
    "url",
    ["https://127.0.0.1/x", "https://169.254.169.254/latest/meta-data", "http://example.vn/", "https://example.vn:22/"],
)
async def test_an_address_inside_is_refused_when_it_is_registered_and_when_it_is_called(
    post: Post, who: Who, url: str
) -> None:
    answer = await post.api.post("/webhooks", headers=who, json={"url": url})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/url")
    hook = await post.hook(who)
    post.own("update webhook set url = %s where id = %s", url, hook["id"])
    await post.push(who, uuid.uuid4().hex)
    await post.tend(hook)
    (waiting,) = await post.deliveries(who, hook)
    assert waiting["tries"][0]["error"] == "address_refused" and post.receiver.calls == []


async def test_what_the_operator_lists_no_more_is_called_no_more(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, uuid.uuid4().hex)
    bare = Dispatcher(post.dispatcher.database, post.settings.model_copy(update={"webhook_hosts": []}))
    await bare.through(uuid.UUID(hook["id"]))
    (waiting,) = await post.deliveries(who, hook)
    assert waiting["tries"][0]["error"] == "address_refused" and post.receiver.calls == []


async def test_a_certificate_that_nobody_vouches_for_is_refused(post: Post, who: Who) -> None:
    hook = await post.hook(who)
    await post.push(who, uuid.uuid4().hex)
    bare = Dispatcher(post.dispatcher.database, post.settings.model_copy(update={"webhook_ca": None}))
    await bare.through(uuid.UUID(hook["id"]))
    (waiting,) = await post.deliveries(who, hook)
    assert waiting["tries"][0]["error"] == "certificate" and post.receiver.calls == []
