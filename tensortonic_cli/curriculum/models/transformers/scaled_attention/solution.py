"""Scaled dot-product attention: every query takes a weighted mean of the values."""

import numpy as np


def scaled_dot_product_attention(Q, K, V):
    """Return what one attention head reads: for each query a mean of the values.

        S = QKᵀ / √d_k              score of every query with every key
        A = softmax(S)              along each row, so that the weights of a query sum to 1
        output = AV                 each row mixes the rows of V by these weights

    Softmax only knows gaps: subtract the largest score of a row before taking exp, because
    scores can be as large as 1000 and e¹⁰⁰⁰ is inf.

    Args:
        Q: One query in each row, shape (m, d_k): lists or an array. Left unchanged.
        K: One key in each row, shape (n, d_k). Left unchanged.
        V: One value in each row, shape (n, d_v): row j belongs to key j. d_v may differ
            from d_k, and m from n. Left unchanged.

    Returns:
        An array of shape (m, d_v).

    Example:
        >>> Q, K, V = [[5.0, 0.0]], [[0.0, 1.0], [0.0, 2.0]], [[1.0, 10.0], [3.0, 20.0]]
        >>> scaled_dot_product_attention(Q, K, V)  # both scores are 0, so both weights ½
        array([[ 2., 15.]])

    Source: Vaswani et al. (2017), Attention Is All You Need, section 3.2.1.
    """
    # >>> solution
    Q, K, V = np.asarray(Q), np.asarray(K), np.asarray(V)
    scores = Q @ K.T / np.sqrt(K.shape[1])
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V
    # <<< solution
