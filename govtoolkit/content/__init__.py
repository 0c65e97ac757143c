"""What the toolkit says: published, read-only."""
