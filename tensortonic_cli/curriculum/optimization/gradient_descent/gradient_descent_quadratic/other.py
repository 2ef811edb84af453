"""Gradient descent on a parabola in closed form: each step scales the distance to the vertex."""


def gradient_descent_quadratic(a, b, c, x0, lr, steps):
    vertex = -b / (2 * a)
    return vertex + (1 - 2 * a * lr) ** steps * (x0 - vertex)
