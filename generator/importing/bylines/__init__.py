"""Who wrote a story and where it comes from, as papers print it."""
