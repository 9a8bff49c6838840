"""Where one story of a page ends and another begins, and which headline is whose."""
