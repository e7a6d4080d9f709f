"""What a sentence only tells: clauses, stories, quotations; and the end that is wanted."""
