"""Gradient descent on a parabola: walk against the slope, one step at a time."""


def gradient_descent_quadratic(a, b, c, x0, lr, steps):
    """Return where gradient descent on f(x) = ax² + bx + c stands after so many steps.

        f′(x)   = 2ax + b             slope of the parabola at x
        x_{k+1} = x_k - η f′(x_k)     each step takes the slope at the place reached by then

    Args:
        a: Coefficient of x², a float.
        b: Coefficient of x, a float.
        c: Height of the parabola at x = 0, a float; it has no influence on the slope.
        x0: Where to start, a float.
        lr: Learning rate η, a float. If it is too large, x moves away further and further;
            that is not caught.
        steps: Number of steps, an int ≥ 0.

    Returns:
        The x after the last step, a float; x0 when steps is 0.

    Example:
        >>> gradient_descent_quadratic(1.0, -6.0, 5.0, x0=0.0, lr=0.25, steps=2)
        2.25

    Source: Boyd and Vandenberghe (2004), Convex Optimization, section 9.3.
    """
    # >>> solution
    x = x0
    for _ in range(steps):
        x = x - lr * (2 * a * x + b)
    return x
    # <<< solution
