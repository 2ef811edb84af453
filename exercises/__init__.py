"""The stubs: one file per exercise, edited by the learner."""
