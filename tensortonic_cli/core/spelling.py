"""Formulas for terminals whose encoding lacks their characters: θ₁² as theta_1^2."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = {
    "‖": "||", "√": "sqrt ", "′": "'", "≥": ">=", "≤": "<=", "≈": "~=", "≠": "!=", "∈": " in ",
    "→": "->", "←": "<-", "⇒": "=>", "∫": "int ", "∑": "sum ", "∏": "prod ", "∞": "inf",
    "∂": "d", "∇": "grad ", "⊗": "(x)", "⊙": "(.)", "∓": "-/+", "±": "+/-", "×": "x", "·": "*",
    "…": "...", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'",
    "‹": "<", "›": ">", "«": "<<", "»": ">>", "⎡": "[", "⎤": "]", "⎣": "[", "⎦": "]", "⎢": "[",
    "⎥": "]", "⌈": "ceil(", "⌉": ")", "⌊": "floor(", "⌋": ")", "│": "|", "─": "-", "•": "-",
    "✓": "+", "✗": "x", "▓": "#", "░": ".", "\N{COMBINING CIRCUMFLEX ACCENT}": "_hat",
    "\N{COMBINING MACRON}": "_bar", "\N{COMBINING TILDE}": "_tilde", "\N{FRACTION SLASH}": "/",
    "∘": "o",
}  # fmt: skip
_RUN = re.compile(r"[^\x00-\x7f]+")


def spelled(text: str, encoding: str) -> str:
    """Return the text with every character that the encoding lacks spelled out in ASCII.

    What the encoding has stays, except beside an exponent or index that it lacks: ¹⁰ stays one
    number. A character without a spelling stays as it is.
    """
    return _RUN.sub(lambda found: _spell_run(found.group(), encoding), text)


def _spell_run(run: str, encoding: str) -> str:
    if _has(run, encoding):
        return run
    parts: list[str] = []
    raised = ""
    for character in run:
        mark, plain = _height(character)
        if mark:
            parts.append(plain if mark == raised else mark + plain)
        else:
            parts.append(character if _has(character, encoding) else _spell(character))
        raised = mark
    return "".join(parts)


def _height(character: str) -> tuple[str, str]:
    """Return ^ or _ with the character at normal height, for what stands above or below."""
    kind, _, rest = unicodedata.decomposition(character).partition(" ")
    mark = {"<super>": "^", "<sub>": "_"}.get(kind, "")
    plain = chr(int(rest, 16)) if mark else character
    return mark, plain if plain.isascii() or not mark else _spell(plain)


def _spell(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    name = unicodedata.name(character, "")
    if name.startswith("GREEK ") and " LETTER " in name:
        letter = name.rpartition(" ")[2].replace("LAMDA", "LAMBDA")
        return letter.capitalize() if "CAPITAL" in name else letter.lower()
    apart = unicodedata.normalize("NFKD", character)
    if apart == character:
        return character
    return "".join(_SIGNS.get(c, "" if unicodedata.combining(c) else c) for c in apart)


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
