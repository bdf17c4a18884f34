### What is written for others, and how long things take.

## The event log

events-title = Events of the record
events-definition = Counted: entries that stand, with their corrections applied: moves of institutions and cases, and facts about them. Struck entries and corrections are no events of their own. The time of an event is made: noon of its day in legal time (UTC+8), and a millisecond for each place it has on that day, so that no two are equal. "winddown:effective_on" is the day, "winddown:recorded_at" the moment of recording.
events-definition-all = Counted: every entry as it was recorded, struck and corrected ones and the corrections too; "winddown:fate" says what became of it. A correction stands on the day it was recorded. The time of an event is made: noon of its day in legal time (UTC+8), and a millisecond for each place it has on that day, so that no two are equal.
events-empty = No events.
events-saved = { $events ->
    [one] { $events } event
   *[other] { $events } events
 } of { $institutions ->
    [one] { $institutions } institution
   *[other] { $institutions } institutions
 } written to { $file }
events-format-missing = An event log is not shown as a table.
events-format-of-lists = { $format } is a format of lists; an event log has its own.
events-format-hint = Name a file that ends in .xes, .json (.jsonocel) or .xml (.xmlocel), or give the format: { $next }
