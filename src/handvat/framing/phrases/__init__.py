"""Phrases that several rules or long rules look for, by what they speak of."""
