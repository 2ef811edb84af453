"""Who is let in: this machine's browser with the address that tt printed, and nobody else.

A page of another site can make a browser send requests here. It does not know the token, cannot
hide its Origin, and a name of its own that leads to 127.0.0.1 stands in Host.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from http import HTTPStatus

from websockets.datastructures import Headers
from websockets.http11 import Request, Response

SOCKET = "socket"

Files = Mapping[str, tuple[str, bytes]]

_HEADERS = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_POLICY = (
    "default-src 'self'; connect-src {sockets}; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


class Gate:
    """Answers requests for the files of a page; lets the page's own socket through."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._hosts: tuple[str, ...] = ()
        self.token = secrets.token_urlsafe(24)

    def open(self, port: int) -> str:
        """Take the port that was given; return the address of the page."""
        self._hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        return f"http://{self._hosts[0]}/{self.token}/"

    def answer(self, request: Request) -> Response | None:
        """Return the file asked for, or a refusal; None: this is the page's socket, let it in."""
        hosts = request.headers.get_all("Host")
        origins = request.headers.get_all("Origin")
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return self._refusal(HTTPStatus.FORBIDDEN)
        if any(origin != f"http://{hosts[0]}" for origin in origins):
            return self._refusal(HTTPStatus.FORBIDDEN)
        _, token, *rest = [*request.path.split("/", 2), ""]
        if not secrets.compare_digest(token.encode(), self.token.encode()):
            return self._refusal(HTTPStatus.FORBIDDEN)
        name = rest[0]
        if name == SOCKET:
            return None if len(origins) == 1 else self._refusal(HTTPStatus.FORBIDDEN)
        if name not in self._files:
            return self._refusal(HTTPStatus.NOT_FOUND)
        return self._response(HTTPStatus.OK, *self._files[name])

    def full(self) -> Response:
        """Return the refusal of one page more than there may be."""
        return self._refusal(HTTPStatus.SERVICE_UNAVAILABLE)

    def _refusal(self, status: HTTPStatus) -> Response:
        words = f"{status.phrase}. Open the very address that tt printed.\n"
        return self._response(status, "text/plain; charset=utf-8", words.encode())

    def _response(self, status: HTTPStatus, kind: str, body: bytes) -> Response:
        # 'self' does not cover sockets in every browser.
        sockets = " ".join(f"ws://{host}" for host in self._hosts)
        headers = Headers(
            **_HEADERS,
            **{
                "Content-Type": kind,
                "Content-Length": str(len(body)),
                "Content-Security-Policy": _POLICY.format(sockets=sockets),
            },
        )
        return Response(status.value, status.phrase, headers, body)
