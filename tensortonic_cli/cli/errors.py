"""How a command ends: its exit code, and errors in two lines."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.system import endings

WRONG_CALL = 2
OUR_FAULT = 3
INTERRUPTED = 130

# Newer Typers carry a Click of their own; this names the base of its errors in both.
_ClickError = typer.BadParameter.__mro__[2]


def exit_code(call: Callable[[], object]) -> int:
    """Run a command; return its exit code, having said on stderr what went wrong.

    The call returns an exit code or something that is no int, which means 0.
    """
    try:
        code = call()
    except TTError as error:
        return _two_lines(str(error), error.fix)
    except _ClickError as error:
        return _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception:
        if endings.asked():  # a terminal that hung up fails before its signal is heeded
            return endings.asked()
        traceback.print_exc()
        print("This is a fault of tt, not of your code. Please report it.", file=sys.stderr)
        return OUR_FAULT
    return endings.asked() or (code if isinstance(code, int) else 0)


@contextmanager
def quiet_when_nobody_reads() -> Iterator[None]:
    """Let `tt list | head` end in silence when head has read enough."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when Python closes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def telling_how_far() -> Iterator[None]:
    """Say what a command that is interrupted says of it; Typer makes a mere exit code of that."""
    try:
        yield
    except KeyboardInterrupt as stop:
        if stop.args:
            print(stop, file=sys.stderr)
        raise


def _two_lines(message: str, fix: str) -> int:
    print(f"{message}\n{fix}", file=sys.stderr)
    return WRONG_CALL


def _usage(error: Exception) -> int:
    message = error.format_message()  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "tt"
    if message.startswith("Usage:"):  # a group without a command: its help is the message
        return _two_lines(message, f"Add a command to `{command}`.")
    message = " ".join(message.split())
    message = message if message.endswith((".", "?")) else f"{message}."
    return _two_lines(message, f"Run `{command} --help` to see what it takes.")
