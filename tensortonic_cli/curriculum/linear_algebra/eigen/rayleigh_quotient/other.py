"""Rayleigh quotient as a mean of entries: all products xᵢ xⱼ weigh Aᵢⱼ, divided by Σ xᵢ²."""

import math


def rayleigh_quotient(A, x):
    length = math.hypot(*x)
    u = [entry / length for entry in x]
    return sum(u[i] * entry * u[j] for i, row in enumerate(A) for j, entry in enumerate(row))
