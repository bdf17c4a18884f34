### Reading files: profiles, rows, the review queue.
