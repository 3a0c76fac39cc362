"""Scale scores, intervals and comparisons, from plain numbers; NaN stands for a missing answer."""
