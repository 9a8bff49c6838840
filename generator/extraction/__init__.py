"""Find in the articles what the register and the front matter do not say yet."""
