### What an act did, or would do.
