"""Phối Hợp: coordination programmes between agencies, from signature to final review."""
