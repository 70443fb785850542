"""Units: who takes part, through time, and how they were reorganised (model.md section 1)."""
