"""What governors write: pure, in memory."""
