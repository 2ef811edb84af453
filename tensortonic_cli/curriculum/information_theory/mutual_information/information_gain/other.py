"""Information gain as the mutual information of label and answer, from counted pairs."""

import math
from collections import Counter


def information_gain(y, split_mask):
    labels, answers = y.tolist(), split_mask.tolist()
    n, of_label, of_answer = len(labels), Counter(labels), Counter(answers)
    gain = 0.0
    for (label, answer), count in Counter(zip(labels, answers, strict=True)).items():
        gain += count / n * math.log2(n * count / (of_label[label] * of_answer[answer]))
    return gain
