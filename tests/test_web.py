"""The server of the browser's page, and what it refuses."""

import contextlib
import http.client
import json
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tensortonic_cli.system.web import PageServer
from tensortonic_cli.system.web.files import PAGE, read_files
from tensortonic_cli.system.web.server import (
    BACKLOG,
    MESSAGE_BYTES,
    MOST_CONNECTIONS,
    MOST_PAGES,
    OPENING_S,
)

FILES = {"": ("text/html", b"<!doctype html>"), "main.js": ("text/javascript", b"1")}
BODY_BYTES = 1 << 30
PATIENCE_S = 20


class Served:
    """A page that is served, and what it heard."""

    def __init__(self):
        self.heard = queue.SimpleQueue()
        self.server = PageServer(self.heard.put, FILES)
        self.address = self.server.start()
        self.port = int(re.search(r":(\d+)/", self.address)[1])
        self.token = self.address.split("/")[3]
        self.host = f"127.0.0.1:{self.port}"

    def asks(self, path, **headers):
        """Return status, headers and body of the answer to a GET."""
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        asking.putrequest("GET", path, skip_host=True)
        for name, value in {"Host": self.host, **headers}.items():
            asking.putheader(name, value)
        asking.endheaders()
        answer = asking.getresponse()
        found = answer.status, answer.headers, answer.read()
        asking.close()
        return found

    def page(self, path="", origin="", **more):
        """Return an open socket, as a page has one."""
        return connect(
            f"ws://{self.host}/{path or f'{self.token}/socket'}",
            origin=origin or f"http://{self.host}",
            compression=None,
            open_timeout=PATIENCE_S,
            proxy=None,
            **more,
        )

    def raw(self):
        """Return a bare connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S)


@pytest.fixture
def served():
    """A server with two files."""
    made = Served()
    yield made
    made.server.stop()


def status_of_socket(served, **changed):
    """Return the status with which a socket is refused."""
    with pytest.raises(InvalidStatus) as refused, served.page(**changed):
        pass
    return refused.value.response.status_code


def test_the_address_shows_the_page_and_its_files(served):
    """Each with its kind, kept nowhere, and with a policy that lets nothing in from outside."""
    status, headers, body = served.asks(f"/{served.token}/")
    assert (status, body, headers["Content-Type"]) == (200, b"<!doctype html>", "text/html")
    assert headers["Cache-Control"] == "no-store"
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'; connect-src ws://127.0.0.1:")
    assert "unsafe" not in policy
    assert served.asks(f"/{served.token}/main.js")[2] == b"1"
    assert served.asks(f"/{served.token}/", Host=f"localhost:{served.port}")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/", "/main.js", "/{wrong}/", "/{wrong}/main.js", "/{wrong}/socket", "//{token}/",
        "/?{token}", "/{short}/", "/%7Btoken%7D/",
    ],
)  # fmt: skip
def test_without_the_token_nothing_is_served(served, path):
    """Neither the page nor a file of it nor the socket."""
    wrong = served.token[::-1]
    asked = path.format(token=served.token, wrong=wrong, short=served.token[:-1])
    status, _, body = served.asks(asked)
    assert (status, b"doctype" in body) == (403, False)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "", "[::1]:{port}"])
def test_a_strange_host_is_refused(served, host):
    """A name of somebody else's that leads to this machine stands in Host."""
    headers = {"Host": host.format(port=served.port)}
    assert served.asks(f"/{served.token}/", **headers)[0] == 403
    assert served.asks(f"/{served.token}/socket", **headers)[0] == 403


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "http://127.0.0.1:1", "https://{host}", "http://{host}.evil"],
)
def test_another_origin_is_refused(served, origin):
    """A page of another site, or of another server here, gets neither files nor the socket."""
    origin = origin.format(host=served.host)
    assert served.asks(f"/{served.token}/main.js", Origin=origin)[0] == 403
    assert status_of_socket(served, origin=origin) == 403


def test_a_socket_needs_origin_and_token(served):
    """A browser always says where a page came from; the token is in the page's address."""
    assert served.asks(f"/{served.token}/socket")[0] == 403
    assert status_of_socket(served, path="socket") == 403
    assert status_of_socket(served, path=f"{served.token[:-1]}/socket") == 403


@pytest.mark.parametrize(
    "path",
    [
        "../gate.py", "..%2fgate.py", "%2e%2e/gate.py", "/etc/passwd", "main.js/..", "main.js?x",
        "..\\gate.py", "index.html", "main.js%00", "./main.js", "http://127.0.0.1/main.js",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_table(served, path):
    """Names are looked up, never opened."""
    assert served.asks(f"/{served.token}/{path}")[0] == 404


def test_every_file_of_the_page_is_in_the_table():
    """And the page is what the bare address shows."""
    files = read_files()
    assert set(files) == {"", *(path.name for path in PAGE.iterdir())}
    assert files[""] == files["index.html"]


def test_it_listens_on_this_machine_only(served):
    """No other address of the machine answers on the port."""
    bound = [s.getsockname()[0] for s in served.server.sockets]
    assert bound == ["127.0.0.1"]
    with socket.socket(socket.AF_INET6) as six, pytest.raises(OSError):  # noqa: PT011
        six.connect(("::1", served.port))


@pytest.mark.parametrize(
    "begin",
    [
        "POST /{token}/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: {size}\r\n\r\n",
        "GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: {size}\r\n\r\n",
        "GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n40000000\r\n",
        "GET /{token}/ HTTP/1.1\r\nHost: {host}\r\nX: ",
        "GET /",
    ],
    ids=["POST", "GET", "chunked", "header", "path"],
)
def test_a_gigabyte_is_refused(served, begin):
    """It is not read to its end, it takes no memory, and the page is served meanwhile."""
    sent = 0
    piece = b"x" * (1 << 20)
    before = peak_bytes()
    until = time.monotonic() + PATIENCE_S
    with served.raw() as pipe:
        words = begin.format(token=served.token, host=served.host, size=BODY_BYTES)
        pipe.sendall(words.encode())
        with contextlib.suppress(OSError):
            while sent < BODY_BYTES and time.monotonic() < until:
                sent += pipe.send(piece)
    assert served.asks(f"/{served.token}/")[0] == 200
    assert sent < BODY_BYTES
    assert time.monotonic() < until
    assert peak_bytes() - before < 64 << 20


def test_a_thousand_connections_are_bounded(served):
    """Those beyond the bound are cut; those that say nothing are, soon; then all is as before."""
    allow_many_files()
    most = 0
    with contextlib.ExitStack() as stack:
        pipes = []
        for _ in range(1000):
            with contextlib.suppress(OSError):  # refused at the door
                pipes.append(stack.enter_context(served.raw()))
            most = max(most, len(served.server.connections))
        until = time.monotonic() + 2 * PATIENCE_S
        for pipe in pipes:
            with contextlib.suppress(ConnectionError):
                assert pipe.recv(1) == b""
    assert most <= MOST_CONNECTIONS + BACKLOG
    assert time.monotonic() < until
    assert served.asks(f"/{served.token}/")[0] == 200


def test_who_got_an_answer_and_stays_is_cut(served):
    """Else a handful of them would keep everybody out."""
    words = f"GET /{served.token}/ HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode()
    with contextlib.ExitStack() as stack:
        pipes = [stack.enter_context(served.raw()) for _ in range(MOST_CONNECTIONS)]
        for pipe in pipes:
            pipe.sendall(words)
        for pipe in pipes:
            with contextlib.suppress(ConnectionError):
                while pipe.recv(1 << 16):
                    pass
        until = time.monotonic() + PATIENCE_S
        while served.server.connections and time.monotonic() < until:
            threading.Event().wait(0.02)
        assert served.asks(f"/{served.token}/")[0] == 200


def test_pages_are_bounded(served):
    """One more than there may be is told so; when one closes there is room again."""
    with contextlib.ExitStack() as pages:
        for _ in range(MOST_PAGES - 1):
            pages.enter_context(served.page())
        with served.page():
            assert status_of_socket(served) == 503
        pages.enter_context(served.page())


@pytest.mark.parametrize(
    "words",
    [
        '"' + "x" * MESSAGE_BYTES + '"',
        '{"a": "' + "x" * MESSAGE_BYTES + '"}',
        "{",
        "[]",
        b"\xff",
        "[" * 50_000,
    ],
    ids=lambda w: w[:2],
)
def test_what_is_no_message_ends_that_page_only(served, words):
    """Too much, or nothing that a page of ours says."""
    with served.page() as good:
        with served.page() as bad, contextlib.suppress(ConnectionClosed):
            bad.send(words)
            bad.recv(timeout=PATIENCE_S)
        good.send('{"a": 1}')
        assert served.heard.get(timeout=PATIENCE_S) == {"a": 1}


def test_a_late_page_gets_the_newest_of_each_topic(served):
    """Whatever was said before is void."""
    for number in range(5):
        served.server.post("frame", {"n": number})
    served.server.post("verdict", {"n": 9})
    with served.page() as page:
        told = [json.loads(page.recv(timeout=PATIENCE_S)) for _ in range(2)]
    assert told == [{"topic": "frame", "n": 4}, {"topic": "verdict", "n": 9}]


def test_nothing_queues_for_a_page_that_does_not_read(served):
    """A page that stops reading and then goes on gets the newest, not what was said meanwhile."""
    filling = "x" * 100_000
    with served.page(max_queue=1) as page, served.page() as other:
        for number in range(300):
            served.server.post("frame", {"n": number, "filling": filling})
            while json.loads(other.recv(timeout=PATIENCE_S))["n"] != number:
                pass
        told = [json.loads(page.recv(timeout=PATIENCE_S))["n"]]
        while told[-1] != 299:
            told.append(json.loads(page.recv(timeout=PATIENCE_S))["n"])
    assert len(told) < 150


def test_stopping_closes_the_port_and_every_page(served):
    """Also one that is in the middle of something."""
    with served.page() as page, served.raw() as idle:
        while len(served.server.connections) < 2:
            threading.Event().wait(0.02)
        begun = time.monotonic()
        served.server.stop()
        assert time.monotonic() - begun < OPENING_S  # nobody is waited for
        with pytest.raises(ConnectionClosed):
            page.recv(timeout=PATIENCE_S)
        with contextlib.suppress(ConnectionError):
            assert idle.recv(1) == b""
    with pytest.raises(ConnectionRefusedError):
        served.raw()
    assert "tt-web" not in [thread.name for thread in threading.enumerate()]


def allow_many_files():
    """Let this process hold both ends of all connections, as far as the system lets it."""
    with contextlib.suppress(ImportError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))


def peak_bytes():
    """Return the most memory this process has held, 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) * 1024


def test_the_library_comes_with_nothing_else():
    """It is imported only by what serves a page."""
    script = "import sys, tensortonic_cli.cli.app; sys.exit('websockets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
