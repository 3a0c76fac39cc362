"""Scale scores, intervals, small groups."""
