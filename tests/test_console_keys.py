"""Keys of a Windows console, typed by a stand-in for msvcrt."""

import queue
import threading

import pytest

from tensortonic_cli.system.console_keys import ConsoleReader

SAFETY_S = 20


class Keyboard:
    """What msvcrt does: kbhit and getwch, over characters that were typed."""

    def __init__(self, typed=""):
        self.typed = queue.SimpleQueue()
        for character in typed:
            self.typed.put(character)

    def kbhit(self):
        """Whether a character waits."""
        return not self.typed.empty()

    def getwch(self):
        """Return the next character."""
        return self.typed.get()


@pytest.fixture
def read():
    """Give a function that reads what was typed until a name comes, and says what came."""
    readers = []

    def until(typed, last):
        named = queue.SimpleQueue()
        keyboard = Keyboard(typed)
        reader = ConsoleReader(keyboard.kbhit, keyboard.getwch, lambda: named.put("interrupted"))
        thread = threading.Thread(target=reader.run, args=(named.put,), daemon=True)
        readers.append((reader, thread))
        thread.start()
        got = []
        while last not in got:
            got.append(named.get(timeout=SAFETY_S))
        return got

    yield until
    for reader, thread in readers:
        reader.interrupt()
        thread.join(SAFETY_S)
        assert not thread.is_alive()


def test_letters_and_arrows_have_their_names(read):
    """An arrow is two characters of msvcrt, a letter one; what has no name is passed over."""
    assert read("h\xe0H\xe0P\x00\x01\r\x1bq", "q") == ["h", "up", "down", "enter", "esc", "q"]


def test_a_letter_is_not_taken_for_the_beginning_of_an_arrow(read):
    """The code of à announces an arrow only where another character waits."""
    assert read("à", "à") == ["à"]


def test_characters_in_two_halves_are_one_key(read):
    """What lies beyond 16 bits arrives as a pair of surrogates."""
    assert read("\ud83d\ude00q", "q") == ["😀", "q"]


def test_ctrl_c_interrupts_the_program(read):
    """It is no key of ours, and the keys after it are read."""
    assert read("\x03q", "q") == ["interrupted", "q"]


def test_an_interruption_before_the_thread_begins_is_kept():
    """Or stop, called right after start, would wait for ever; the reader can be run again."""
    reader = ConsoleReader(Keyboard("q").kbhit, Keyboard("q").getwch, lambda: None)
    reader.interrupt()
    reader.run(lambda name: None)

    again = threading.Thread(target=reader.run, args=(lambda name: reader.interrupt(),))
    again.start()
    again.join(SAFETY_S)
    assert not again.is_alive()
