"""tt: learn the maths of machine learning by writing it."""

# A literal: importlib.metadata would cost every start 40 ms.
__version__ = "0.1.0"
