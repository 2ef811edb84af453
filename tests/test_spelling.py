"""Formulas on terminals that lack their characters."""

import pytest

from tensortonic_cli.core.spelling import spelled


@pytest.mark.parametrize(
    ("text", "cp1252", "ascii_only"),
    [
        ("x · y = x₁ y₁ + … + xₙ yₙ", "x · y = x_1 y_1 + … + x_n y_n", None),
        ("‖x‖ ‖y‖ cos θ", "||x|| ||y|| cos theta", "||x|| ||y|| cos theta"),
        ("e¹⁰⁰⁰ and 10⁻⁸", "e^1000 and 10^-8", "e^1000 and 10^-8"),
        ("2σ² x²ᵢ", "2sigma^2 x^2_i", None),
        ("Aᵀ Σ⁻¹ λ Φ", "A^T Sigma^-1 lambda Phi", "A^T Sigma^-1 lambda Phi"),
        ("½ ⅔ ±1 × 3", "½ 2/3 ±1 × 3", "1/2 2/3 +/-1 x 3"),
        ("A ∘ xᵝ", "A o x^beta", "A o x^beta"),
        ("x̂ ŷ x̄", "x_hat y_hat x_bar", "x_hat y_hat x_bar"),
        ("naïve, à la carte", "naïve, à la carte", "naive, a la carte"),
        ("≥ ≤ √2 f′ → ⌈x⌉", ">= <= sqrt 2 f' -> ceil(x)", ">= <= sqrt 2 f' -> ceil(x)"),
        ("山", "山", "山"),
    ],
)
def test_what_is_missing_is_spelled(text, cp1252, ascii_only):
    """Only what the encoding lacks changes; an exponent stays in one piece."""
    assert spelled(text, "cp1252") == cp1252
    if ascii_only is not None:
        assert spelled(text, "ascii") == ascii_only


def test_utf_8_needs_no_spelling():
    """Every character is there."""
    assert spelled("θ₁² ✓", "utf-8") == "θ₁² ✓"


def test_the_course_can_be_spelled_in_ascii(course_text):
    """No lesson, task or hint uses a character that would become a question mark."""
    assert "".join(sorted({c for c in spelled(course_text, "ascii") if not c.isascii()})) == ""


@pytest.fixture(scope="module")
def course_text():
    """All that authors wrote for learners to read."""
    from tensortonic_cli.system.catalog import PACKAGE

    files = (PACKAGE / "curriculum").rglob("*")
    return "".join(p.read_text("utf-8") for p in files if p.suffix in {".md", ".toml", ".py"})
