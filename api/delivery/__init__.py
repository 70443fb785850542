"""What goes out: the feed of events, and webhooks that carry it to other systems."""
