"""Accounts, units, memberships, roles, contact points, guard, sign-in."""
