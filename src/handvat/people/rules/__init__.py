"""Decisions about trees of units and rosters of people, without a database."""
