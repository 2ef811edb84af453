"""The server of one page: a thread that tells it the newest of each topic, and hears it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
import threading
from collections.abc import Callable
from typing import Any

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.protocol import State

from tensortonic_cli.system.web.files import read_files
from tensortonic_cli.system.web.gate import Files, Gate

Message = dict[str, Any]

HOST = "127.0.0.1"
MOST_CONNECTIONS = 64
BACKLOG = 256  # so many are accepted at one go, and those that are too many cut then
MOST_PAGES = 8
REQUEST_BYTES = 1 << 14
MESSAGE_BYTES = 1 << 16
OPENING_S = 5.0
CLOSING_S = 1.0

# What strangers send is no news: without a handler of its own, logging would print it.
_SILENT = logging.getLogger("tensortonic_cli.web")
_SILENT.addHandler(logging.NullHandler())
_SILENT.propagate = False


class PageServer:
    """Serves a page on 127.0.0.1 at a port and below a token that nobody can guess.

    Nothing queues: a page that is slow, or comes late, gets the newest message of each topic.
    `hear` is called from the server's thread, with each message of any page.
    """

    def __init__(self, hear: Callable[[Message], None], files: Files | None = None) -> None:
        self._hear = hear
        self._gate = Gate(read_files() if files is None else files)
        self._newest: dict[str, str] = {}
        self._pages: set[asyncio.Event] = set()
        self.connections: set[ServerConnection] = set()
        self.sockets: tuple[socket.socket, ...] = ()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._begun = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name="tt-web", daemon=True)
        self.address = ""

    def start(self) -> str:
        """Begin to serve; return the address of the page.

        Raises:
            OSError: no port can be had.
        """
        self._thread.start()
        self._begun.wait()
        if self._error is not None:
            raise self._error
        return self.address

    def post(self, topic: str, message: Message) -> None:
        """Tell every page that is or will be open; what was said on the topic before is void."""
        line = json.dumps({"topic": topic, **message}, separators=(",", ":"))
        self._call(self._keep, topic, line)

    def stop(self) -> None:
        """Close the port and every connection."""
        if self._stopping is not None:
            self._call(self._stopping.set)
        if self._thread.is_alive():
            self._thread.join()

    @property
    def pages(self) -> int:
        """How many browsers' pages are connected."""
        return len(self._pages)

    @property
    def is_full(self) -> bool:
        """Whether no further connection may be kept."""
        stops = self._stopping is not None and self._stopping.is_set()
        return stops or len(self.connections) >= MOST_CONNECTIONS

    def _call(self, function: Callable[..., object], *words: object) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # it was stopped
                self._loop.call_soon_threadsafe(function, *words)

    def _work(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self._error = error
        finally:
            self._begun.set()

    async def _serve(self) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        async with serve(
            self._talk,
            HOST,
            0,
            process_request=self._admit,
            create_connection=self._connection,  # type: ignore[arg-type] # any factory will do
            compression=None,  # it goes from one process to another
            max_size=MESSAGE_BYTES,
            max_queue=4,
            open_timeout=OPENING_S,
            close_timeout=CLOSING_S,
            server_header=None,
            logger=_SILENT,
            backlog=BACKLOG,
        ) as server:
            self.sockets = tuple(server.sockets)
            self.address = self._gate.open(self.sockets[0].getsockname()[1])
            self._begun.set()
            await self._stopping.wait()
            for connection in self.connections:
                connection.transport.abort()

    def _connection(self, *words: Any, **named: Any) -> ServerConnection:
        return _Counted(self, *words, **named)

    def _admit(self, _: ServerConnection, request: Request) -> Response | None:
        answer = self._gate.answer(request)
        if answer is None and len(self._pages) >= MOST_PAGES:
            return self._gate.full()
        return answer

    def _keep(self, topic: str, line: str) -> None:
        self._newest[topic] = line
        for page in self._pages:
            page.set()

    async def _talk(self, connection: ServerConnection) -> None:
        """Tell one page what is new until it closes, and hear it meanwhile."""
        news = asyncio.Event()
        news.set()
        self._pages.add(news)
        telling = asyncio.create_task(self._tell(connection, news))
        try:
            async for words in connection:
                self._hear(_read(words))
        except (ValueError, ConnectionClosed):
            pass  # it speaks no language of ours, or it is gone: that page ends, nothing else
        finally:
            self._pages.discard(news)
            telling.cancel()

    async def _tell(self, connection: ServerConnection, news: asyncio.Event) -> None:
        told: dict[str, str] = {}
        with contextlib.suppress(ConnectionClosed):
            while await news.wait():
                news.clear()
                for topic in list(self._newest):
                    line = self._newest[topic]
                    if told.get(topic) is not line:
                        told[topic] = line
                        await connection.send(line)


class _Counted(ServerConnection):
    """A connection that is cut at once if there are too many, and if it asks for too long."""

    def __init__(self, owner: PageServer, *words: Any, **named: Any) -> None:
        super().__init__(*words, **named)
        self._owner = owner
        self._asked_bytes = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it."""
        super().connection_made(transport)
        if self._owner.is_full:
            self.transport.abort()
        self._owner.connections.add(self)

    def data_received(self, data: bytes) -> None:
        """Cut what is too long for a request: the library would read it to its end."""
        self._asked_bytes = (
            0 if self.protocol.state is State.OPEN else self._asked_bytes + len(data)
        )
        if self._asked_bytes > REQUEST_BYTES:
            self.transport.abort()
        else:
            super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._owner.connections.discard(self)
        super().connection_lost(exc)


def _read(words: str | bytes) -> Message:
    """Return a message of the page.

    Raises:
        ValueError: it is none.
    """
    message = json.loads(words)
    if not isinstance(message, dict):
        raise ValueError(words)  # as json.loads does
    return message
