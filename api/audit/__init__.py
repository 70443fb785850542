"""Audit: who changed what, when, and the receipt that proves it."""
