"""Which organization and place a text means."""
