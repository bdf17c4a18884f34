### Words of no one subject: joining, the fixed parts of a printed list.

list-more = { $start }, { $next }
list-last = { $start } and { $last }

grid-language = en
grid-sheet-about = About
grid-report = Report
grid-title = Title
grid-as-of = As of
grid-known-at = As known at
grid-unit = Unit
grid-definition = Definition
grid-generated-at = Generated at
grid-row-count = Rows
grid-notes = Notes
grid-ten-thousand = CNY 10,000
grid-hundred-million = CNY 100 m
grid-scaled = {"{heading}"} ({"{unit}"})
grid-yes = yes
grid-no = no
