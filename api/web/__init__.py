"""How HTTP is spoken: bodies, problems, ETags, pages, resources, the gate."""
