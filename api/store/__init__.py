"""How facts are kept: tables, sight, the log, sessions, the embedded server."""
