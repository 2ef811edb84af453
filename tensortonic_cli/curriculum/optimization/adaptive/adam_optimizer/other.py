"""Adam with both corrections folded into the learning rate and ε, so that no m̂ or v̂ appears."""


def adam_step(param, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    m = m + (1 - beta1) * (grad - m)
    v = v + (1 - beta2) * (grad * grad - v)
    root = (1 - beta2**t) ** 0.5
    rate = lr * root / (1 - beta1**t)
    return param - rate * m / (v**0.5 + eps * root), m, v
