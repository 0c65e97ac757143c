"""Content and record to a neutral document, and the document to paper."""
