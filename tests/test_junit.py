"""Reports become JUnit XML that readers of it accept."""

from xml.etree import ElementTree

from tensortonic_cli.core.junit import junit_xml
from tensortonic_cli.core.model import CheckResult, Exercise, Outcome, Report, Verdict

EXERCISE = Exercise(
    "dot-product", "linear_algebra", "vectors", "Dot product", "Sum of products", "dot_product",
    "easy", 5, (), (), (), "", ("a", "b", "c"), False,
)  # fmt: skip


def test_each_check_is_a_case_with_its_end():
    """Failures and errors carry the message; the suite counts them."""
    checks = (
        CheckResult("by_hand", "", Outcome.PASSED, seconds=0.5),
        CheckResult("zero", "", Outcome.FAILED, "The result is nan.\n\n  got nan", seconds=0.25),
        CheckResult("lists", "", Outcome.ERROR, "Line 3 raises \x1b[31m TypeError"),
    )
    report = Report("dot-product", Verdict.FAILED, "", None, 0.75, checks)

    assert junit_xml([(EXERCISE, report)]) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="tt">\n'
        '  <testsuite name="linear_algebra/vectors/dot-product" tests="3" failures="1" '
        'errors="1" time="0.750000">\n'
        '    <testcase name="by_hand" classname="exercises.linear_algebra.vectors.dot_product" '
        'time="0.500000" />\n'
        '    <testcase name="zero" classname="exercises.linear_algebra.vectors.dot_product" '
        'time="0.250000">\n'
        '      <failure message="The result is nan." type="failed">The result is nan.\n\n'
        "  got nan</failure>\n"
        "    </testcase>\n"
        '    <testcase name="lists" classname="exercises.linear_algebra.vectors.dot_product" '
        'time="0.000000">\n'
        '      <error message="Line 3 raises ?[31m TypeError" type="failed">'
        "Line 3 raises ?[31m TypeError</error>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_a_run_that_was_cut_short_has_a_case_that_says_so():
    """Checks that passed before a hang must not make the suite look green."""
    done = (CheckResult("by_hand", "", Outcome.PASSED),)
    report = Report("dot-product", Verdict.TIMED_OUT, "No answer within 5 s.", checks=done)

    suite = ElementTree.fromstring(junit_xml([(EXERCISE, report)]).encode())[0]

    assert (suite.attrib["tests"], suite.attrib["errors"]) == ("2", "1")
    assert [case.attrib["name"] for case in suite] == ["by_hand", "verdict"]
    assert suite[1][0].attrib == {"message": "No answer within 5 s.", "type": "timed_out"}
