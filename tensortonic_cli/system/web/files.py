"""The files of the page: a fixed table, read once, so that no path of a request reaches a disk."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "page"

_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_FIRST = "index.html"


def read_files(folder: Path = PAGE) -> dict[str, tuple[str, bytes]]:
    """Return kind and content of every file of a page by its name; "" is the page itself."""
    files = {
        path.name: (_KINDS[path.suffix], path.read_bytes())
        for path in folder.iterdir()
        if path.suffix in _KINDS
    }
    return {**files, "": files[_FIRST]}
