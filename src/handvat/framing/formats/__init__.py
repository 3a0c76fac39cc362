"""Tell what was found: for people, for other programs, for a page to keep."""
