"""Rotation by a complex number: e^(iθ) is where 1 lands, and i e^(iθ) is where i lands."""

import cmath


def rotation_2d(theta):
    one = cmath.exp(1j * theta)
    i = 1j * one
    return [[one.real, i.real], [one.imag, i.imag]]
