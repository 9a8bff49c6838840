"""Chinese full-text search over the built site, with Pagefind."""
