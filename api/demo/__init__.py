"""The demo: sample accounts and what they did, through the API's own doors; everything they write is marked sample."""
