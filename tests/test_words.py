"""Tests of core/words.py."""

from dataclasses import dataclass

import pytest

from tensortonic_cli.core.errors import TTError
from tensortonic_cli.core.words import (
    nearest,
    one_of,
    places_begun,
    places_named,
    resolve,
    slug_of,
)


@dataclass(frozen=True)
class Names:
    """The names of a course: slugs with their functions."""

    functions: tuple[tuple[str, str], ...]

    def slugs(self):
        """Return them in teaching order."""
        return tuple(slug for slug, _ in self.functions)

    def find_prefix(self, text):
        """Return them sorted."""
        return tuple(sorted(slug for slug in self.slugs() if slug.startswith(text)))

    def find_function(self, name):
        """Return them in teaching order."""
        return tuple(slug for slug, function in self.functions if function == name)


NAMES = Names(
    (
        ("softmax", "softmax"),
        ("softmax-jacobian", "softmax_jacobian"),
        ("svd-components", "svd"),
        ("svd-from-eigen", "svd_from_eigen"),
        ("kl-divergence", "kl_divergence"),
        ("vae-kl-divergence", "kl_divergence"),
        ("pca-from-scratch", "pca_project"),
        ("dropout-forward", "dropout"),
        ("dropout-training", "dropout"),
    )
)
PLACES = ("linear_algebra", "linear_algebra/vectors", "models", "models/linear_models")


@pytest.mark.parametrize(
    ("word", "slug"),
    [
        ("softmax", "softmax"),
        ("softmax_jacobian", "softmax-jacobian"),
        ("Softmax Jacobian", "softmax-jacobian"),
        ("vae", "vae-kl-divergence"),
        ("softmax-", "softmax-jacobian"),
        ("svd_f", "svd-from-eigen"),
        ("svd", "svd-components"),
        ("kl_divergence", "kl-divergence"),
        ("pca_project", "pca-from-scratch"),
        ("exercises/calculus/functions/softmax.py", "softmax"),
        ("exercises/calculus/functions/softmax_jacobian.py:24", "softmax-jacobian"),
        (r"exercises\calculus\functions\softmax.py", "softmax"),
        ("/home/me/course/checks/calculus/functions/test_softmax.py", "softmax"),
    ],
)
def test_a_word_means_a_slug(word, slug):
    """Slug, underscores, prefix, function and path are understood; the exact slug comes first."""
    assert resolve(word, NAMES) == slug


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("sofmax", 'No exercise is called "sofmax". Did you mean "softmax"?'),
        ("eigen", 'No exercise is called "eigen". Did you mean "svd-from-eigen"?'),
        ("qqq", 'No exercise is called "qqq".'),
        ("", 'No exercise is called "".'),
    ],
)
def test_an_unknown_word_names_the_nearest(word, message):
    """Whoever mistypes a name is told what is closest to it, if anything is."""
    with pytest.raises(TTError) as caught:
        resolve(word, NAMES)
    assert (str(caught.value), caught.value.fix) == (message, "Run `tt list` to see all names.")


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("s", '"s" could be softmax, softmax-jacobian, svd-components or svd-from-eigen.'),
        ("dropout", '"dropout" could be dropout-forward or dropout-training.'),
    ],
)
def test_an_unclear_word_lists_what_it_may_mean(word, message):
    """A prefix or a function of several exercises names them instead of taking one."""
    with pytest.raises(TTError) as caught:
        resolve(word, NAMES)
    assert (str(caught.value), caught.value.fix) == (message, "Type more of the name you mean.")


def test_any_word_is_written_as_a_slug():
    """Case, blanks and underscores go; test_ goes only from the name of a file."""
    assert [slug_of(word) for word in ("a_b", " A-b ", "x/test_a.py", "test_a")] == [
        "a-b",
        "a-b",
        "a",
        "test-a",
    ]


def test_nearest_gives_at_most_three():
    """More guesses than three are no help."""
    assert nearest("softmx", ("softmax", "softmix", "softmox", "softmux")) == (
        "softmux",
        "softmox",
        "softmix",
    )


def test_a_long_choice_is_cut():
    """Seven names are more than a line holds."""
    assert one_of(tuple("abcdefgh")) == "a, b, c, d, e, f or one of 2 more"
    assert [one_of(("a",)), one_of(("a", "b")), one_of(("a", "b", "c"))] == [
        "a",
        "a or b",
        "a, b or c",
    ]


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("vectors", ("linear_algebra/vectors",)),
        ("linear-algebra", ("linear_algebra",)),
        ("linear_algebra/vectors", ("linear_algebra/vectors",)),
        ("/home/me/exercises/linear_algebra/vectors/", ("linear_algebra/vectors",)),
        ("vec", ()),
        ("", ()),
    ],
)
def test_a_place_is_named_in_full(word, places):
    """Areas and topics answer to their names, to AREA/TOPIC and to the path of their folder."""
    assert places_named(word, PLACES) == places


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("vec", ("linear_algebra/vectors",)),
        ("linear", ("linear_algebra", "models/linear_models")),
        ("linear_algebra/v", ("linear_algebra/vectors",)),
        ("", ()),
    ],
)
def test_a_place_is_begun(word, places):
    """The beginning of an area's, a topic's or a full name finds it."""
    assert places_begun(word, PLACES) == places


def test_the_beginning_of_a_long_name_is_enough_to_be_near():
    """A slip in the first word of several is seen."""
    names = ("linear-combination", "softmax-function", "entropy")

    assert nearest("sofmax", names) == ("softmax-function",)
    assert nearest("lineer", names) == ("linear-combination",)
