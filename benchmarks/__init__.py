"""Side-by-side measurements: what tt takes, and beside it, in the same run, the plain way."""
