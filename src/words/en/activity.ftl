### `activity`: who recorded what.

activity-title = Recorded since { $since }
activity-title-of = Recorded by { $officer } since { $since }
activity-definition = Every entry within your duty recorded from { $since } on, whatever day it takes effect, in the order recorded; corrections and what was struck since are among them. Names and units are those known now.
activity-empty = Nothing has been recorded since { $since }.
activity-empty-of = { $officer } has recorded nothing within your duty since { $since }.
activity-entries = Entries
activity-officers = Officers
activity-subjects = Records
activity-first = First
activity-last = Last
activity-by-officer = { $officer }: { $entries ->
    [one] one entry
   *[other] { $entries } entries
  }
