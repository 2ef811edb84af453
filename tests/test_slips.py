"""A slip is recognised by the values it gives, and by nothing less."""

from tensortonic_cli.core.model import Advice, CheckResult, Outcome, Report, Slip, Verdict
from tensortonic_cli.core.slips import is_whole, recognise

SLIP = Slip("forgets the sign", "Opposite arrows are unlike.", "b", "")
OTHER = Slip("divides by one length", "Which length is left?", "a", "")


def report(**checks):
    """Return a report of these checks: a record for a failure, None for a pass."""
    results = tuple(
        CheckResult(name, "", Outcome.PASSED)
        if record is None
        else CheckResult(name, "", Outcome.FAILED, record=record)
        for name, record in checks.items()
    )
    return Report("x", Verdict.FAILED, checks=results)


def test_equal_values_on_every_failing_check_are_the_slip():
    """To a relative 1e-9, with nan equal to nan."""
    own = report(a=None, b=(1.0, float("nan")))
    slips = [(OTHER, report(a=(3.0,), b=None)), (SLIP, report(a=None, b=(1 + 1e-12, float("nan"))))]

    assert recognise(own, slips) == Advice("forgets the sign", "Opposite arrows are unlike.")


def test_other_values_are_not_the_slip():
    """Failing the same check in another way says nothing."""
    assert recognise(report(b=(1.0,)), [(SLIP, report(b=(1.001,)))]) is None


def test_a_slip_that_fails_more_or_less_is_not_it():
    """The learner's function passes where the slip does not, so it does not behave like it."""
    own = report(a=None, b=(1.0,))

    assert recognise(own, [(SLIP, report(a=(2.0,), b=(1.0,)))]) is None
    assert recognise(report(a=(2.0,), b=(1.0,)), [(SLIP, report(a=None, b=(1.0,)))]) is None


def test_most_failures_with_the_first_of_them_are_enough():
    """Who forgets the edge case as well is told what is wrong everywhere else."""
    own = report(a=(1.0,), b=(2.0,), c=(None,))
    whole = report(a=(1.0,), b=(2.0,), c=(None,))
    most = report(a=(1.0,), b=(2.0,), c=None)

    assert recognise(own, [(SLIP, most)]) == Advice(SLIP.name, SLIP.says)
    assert recognise(own, [(SLIP, most), (OTHER, whole)]) == Advice(OTHER.name, OTHER.says)
    assert recognise(own, [(SLIP, most), (OTHER, most)]) is None  # it would be a guess
    assert recognise(own, [(SLIP, report(a=(1.0,), b=None, c=None))]) is None
    assert recognise(own, [(SLIP, report(a=None, b=(2.0,), c=(None,)))]) is None
    assert recognise(own, [(SLIP, report(a=(1.0,), b=(2.5,), c=(None,)))]) is None


def test_a_slip_that_explains_all_ends_the_search():
    """No other one can explain more; of several such the first is told."""
    own = report(a=(1.0,), b=(2.0,))

    assert is_whole(own, report(a=(1.0,), b=(2.0,)))
    assert not is_whole(own, report(a=(1.0,), b=None))
    assert not is_whole(report(a=None), report(a=None))
    assert recognise(own, [(OTHER, own), (SLIP, own)]) == Advice(OTHER.name, OTHER.says)


def test_exceptions_must_be_of_one_type():
    """What is raised belongs to the behaviour."""

    def raising(kind):
        check = CheckResult("b", "", Outcome.ERROR, error_type=kind)
        return Report("x", Verdict.FAILED, checks=(check,))

    assert recognise(raising("TypeError"), [(SLIP, raising("TypeError"))]) is not None
    assert recognise(raising("TypeError"), [(SLIP, raising("ValueError"))]) is None


def test_a_failure_that_recorded_nothing_is_never_recognised():
    """Two empty records are equal and tell nothing."""
    assert recognise(report(b=()), [(SLIP, report(b=()))]) is None


def test_a_pass_is_no_slip():
    """Without a failure there is nothing to explain."""
    assert recognise(report(a=None), [(SLIP, report(a=None))]) is None
