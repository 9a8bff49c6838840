"""Who is named in an article, with which titles, and what is proposed of them."""
