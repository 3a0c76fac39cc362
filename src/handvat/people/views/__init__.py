"""Pages to sign in, to look after people, and to see what is kept of oneself."""
