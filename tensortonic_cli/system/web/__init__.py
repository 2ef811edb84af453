"""One page for the browser of this machine: its files, what it is told, what it says.

Served by `websockets`, which depends on nothing else. Measured side by side with a picture of the
course (2 cores, medians): slider to picture 11.6 ms; 11.5 by starlette on uvicorn, which is nine
packages; 13.1 by the standard library with a request for each move, its p95 of 60 ms twice as
long. From the start of Python to its address: 0.51, 0.53 and 0.42 s. So it is not the time that
decides: the library bounds headers, messages and waiting, and frames the socket; the standard
library does none of that, and all of it would be code of ours.
"""

from tensortonic_cli.system.web.server import PageServer

__all__ = ["PageServer"]
