"""What the history gives as the reason of a change made with a whole list."""

LIST_ADDED = "list added"
LIST_TAKEN_BACK = "list taken back"
LETTER_CONFIRMED = "found in a pasted letter"
