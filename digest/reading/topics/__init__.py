"""What an article is about: themes, conflict, places, names."""
