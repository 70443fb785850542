"""Activities: what happened, the one fact table that every figure is counted from (model.md section 4)."""
