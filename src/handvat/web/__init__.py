"""Base page, design tokens, components and pictures."""
