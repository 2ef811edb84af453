"""The view in the terminal: the picture, its controls, and the words beside them."""
