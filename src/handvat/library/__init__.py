"""The approach to read, and the organisation's own words beside it."""
