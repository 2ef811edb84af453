"""A process that draws: it waits for a visual with a learner's text, then for values.

Run as `python -P -m tensortonic_cli.child.visual WORKSPACE`. A job with `module` loads, one with
`values` draws, one with `unseen` looks for what these values put out of sight; the answer to each
is one message ("loaded", "drawn", "unseen" or "fault"), then "done".
"""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
import time
from typing import Any

from tensortonic_cli.child.channel import Channel, open_channel, take_over_streams
from tensortonic_cli.child.lifeline import hold_lifeline


def main() -> None:
    """Import what every visual needs, then answer jobs until no more can come."""
    hold_lifeline(os.environ)
    channel = open_channel()
    take_over_streams()
    from pathlib import Path

    import numpy  # noqa: F401 - warm before the first job

    from tensortonic_cli import stages  # noqa: F401 - so are these
    from tensortonic_cli.child.finder import ExerciseFinder
    from tensortonic_cli.child.orphans import adopt_orphans
    from tensortonic_cli.child.studio import Studio

    finder = ExerciseFinder(Path(sys.argv[1]))
    sys.meta_path.insert(0, finder)
    adopt_orphans()
    studio = Studio(finder)
    gc.collect()
    gc.freeze()
    channel.send("ready")
    while True:
        _answer(channel, studio, channel.receive())


def _answer(channel: Channel, studio: Any, job: dict[str, Any]) -> None:
    from tensortonic_cli.child.limits import limit_memory
    from tensortonic_cli.child.studio import VisualError

    faulthandler.dump_traceback_later(job["limit_s"], exit=True, file=channel.result_fd)
    take_over_streams()
    try:
        if "module" in job:
            limit_memory(job["memory"])
            channel.send("loaded", **studio.load(job))
        elif "unseen" in job:
            channel.send("unseen", marks=studio.unseen(job["unseen"]))
        else:
            begun = time.process_time()
            drawn = studio.draw(job["values"])
            channel.send("drawn", **drawn, cpu_s=time.process_time() - begun)
    except VisualError as error:
        channel.send("fault", message=str(error))
    faulthandler.cancel_dump_traceback_later()
    channel.send("done")


if __name__ == "__main__":
    try:
        main()
    except BaseException:
        import traceback

        os.write(2, traceback.format_exc().encode())
    os._exit(3)
