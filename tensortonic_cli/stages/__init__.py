"""Stages: scenes and panels that many visuals share, each fed by the learner's functions."""
