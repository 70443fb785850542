"""Programmes: what two agencies agreed to do together, clause by clause, and who signed it."""
