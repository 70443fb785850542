"""Identity: who acts, for which unit, from which source, and until when (model.md section 2)."""
