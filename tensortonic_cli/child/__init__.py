"""What runs in another process, beside the code of learners."""
