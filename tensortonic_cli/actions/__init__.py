"""What a learner can do, one function each; grouped as the commands are."""
