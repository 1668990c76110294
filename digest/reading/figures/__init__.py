"""Who came to what harm, and how many, as a sentence says it."""
