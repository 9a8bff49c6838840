"""What is told of a story that was cut out of its page: title, authors, date, paragraphs, doubts."""
