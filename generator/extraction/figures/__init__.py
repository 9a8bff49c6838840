"""What is counted, of what, whose, when, and whether aimed at."""
