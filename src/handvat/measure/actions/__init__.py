"""Writes: what people do with waves, and what comes in."""
