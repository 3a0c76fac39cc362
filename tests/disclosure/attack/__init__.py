"""An attacker who knows what was published and who answered, not how it was protected."""
