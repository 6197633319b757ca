"""What planners ask of the whole: how far, where are gaps, what is due, what is missing. Counted here once, shown by
``pages/monitoring`` and published as tables by ``exports/monitoring``."""
