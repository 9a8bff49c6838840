"""The lines of a page: what each is, and the paragraphs and displayed lines they form."""
