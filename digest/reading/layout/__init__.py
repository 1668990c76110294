"""Which lines of a plain text are its article: title, standfirst, byline, body."""
