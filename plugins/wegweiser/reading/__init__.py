"""Reading: files below the content folder become Records; what can't be read becomes Findings."""
