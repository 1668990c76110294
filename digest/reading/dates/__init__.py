"""When an article was published, as its lines print it."""
