"""Intake: how provinces push. Every answer alone is enough to repair the batch (api.md section 4)."""
