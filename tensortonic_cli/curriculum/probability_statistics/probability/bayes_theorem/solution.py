"""Bayes' theorem: what a result says about its cause."""


def bayes_theorem(p_a, p_b_given_a, p_b_given_not_a):
    """Return the probability of A once B has been seen.

        P(A|B) = P(B|A) P(A) / P(B)
        P(B)   = P(B|A) P(A) + P(B|Aᶜ) (1 - P(A))      B with A, and B without A

    Args:
        p_a: P(A) from 0 to 1, a float: how probable A was before, the prior.
        p_b_given_a: P(B|A), a float: how often B occurs where A holds, the hit rate.
        p_b_given_not_a: P(B|Aᶜ), a float: how often B occurs where A does not hold,
            the rate of false alarms.

    Returns:
        P(A|B), a float from 0 to 1: the posterior. A prior of 0 stays 0, a prior of 1
        stays 1. B is taken to be possible: P(B) > 0.

    Example:
        >>> bayes_theorem(0.25, 0.75, 0.25)
        0.5

    Source: Blitzstein and Hwang (2019), Introduction to Probability, section 2.3.
    """
    # >>> solution
    true_alarm = p_b_given_a * p_a
    false_alarm = p_b_given_not_a * (1 - p_a)
    return true_alarm / (true_alarm + false_alarm)
    # <<< solution
