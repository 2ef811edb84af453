"""Bayes' theorem in odds: posterior odds are prior odds times the likelihood ratio."""


def bayes_theorem(p_a, p_b_given_a, p_b_given_not_a):
    if p_a == 0 or p_b_given_a == 0:
        return 0.0
    odds_against = (1 - p_a) / p_a * p_b_given_not_a / p_b_given_a
    return 1 / (1 + odds_against)
