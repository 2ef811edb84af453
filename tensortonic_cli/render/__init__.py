"""Models to terminal: what rich prints is made here."""
