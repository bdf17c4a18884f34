### `diff`: a list compared with itself.

diff-title = { $list }, compared with { $to }
diff-definition = Rows are matched by id. A row that came or went is one line; of one that stands on both, every cell that says something else is a line, with what it said then and says now.
diff-empty = The two lists are the same.
diff-note-ages = Ages grow by themselves and are left out. To compare them too: { $next }
diff-came = came
diff-went = went
diff-changed = changed
diff-column-change = Change
diff-column-column = Column
diff-column-then = Then
diff-column-now = Now
error-diff-mixed = One end is a day and the other a moment, so it is not clear what is compared.
hint-diff-mixed = Give two days, such as 2020-02-29 and 2020-03-31, or two moments of knowledge, such as 2020-03-31T16:00:00Z and 2020-04-30T16:00:00Z: { $next }
error-diff-order = The end does not lie after the beginning.
hint-diff-order = The earlier of the two comes first: { $next }
error-diff-list = The rows of “{ $list }” are not each of one subject, so that none can be followed from one day to another.
hint-diff-list = These can be compared: { $known }.
