### What became of the rows of a file.

import-done = { $outcome ->
    [already] Already imported: { $file } ({ $profile }), { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }. Nothing was written.
    [rehearsed] Would import { $file } ({ $profile }): { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }. Nothing was written.
   *[done] Imported { $file } ({ $profile }): { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }.
 }
import-review = { $rows } to review: { $label }
import-outcome-created = { $rows ->
    [one] { $rows } new institution
   *[other] { $rows } new institutions
 }, in the state the list gives
import-outcome-created-for-review = { $rows ->
    [one] { $rows } new institution, its
   *[other] { $rows } new institutions, their
 } state left to review
import-outcome-changed = { $rows ->
    [one] { $rows } change of an institution
   *[other] { $rows } changes of institutions
 } already there
import-outcome-dated = { $rows ->
    [one] { $rows } date found for a state
   *[other] { $rows } dates found for states
 } only seen before
import-outcome-learned = { $rows ->
    [one] { $rows } row tells
   *[other] { $rows } rows tell
 } the record something new of an institution already there
import-outcome-agreed = { $rows ->
    [one] { $rows } agrees
   *[other] { $rows } agree
 } with the record; nothing to write
import-outcome-review = { $rows } left to review; nothing recorded
import-outcome-settled = { $rows ->
    [one] { $rows } was decided before, and says
   *[other] { $rows } were decided before, and say
 } nothing new
import-outcome-quarantined = { $rows } could not be read and { $rows ->
    [one] was
   *[other] were
 } set aside
import-outcome-no-institution = { $rows } { $rows ->
    [one] is
   *[other] are
 } about no institution and { $rows ->
    [one] was
   *[other] were
 } passed over
import-outcome-skipped = { $rows } { $rows ->
    [one] was
   *[other] were
 } passed over, as the profile says
import-left-out = { $column }: { $cells ->
    [one] { $cells } cell that cannot be read was
   *[other] { $cells } cells that cannot be read were
 } left out, as the profile says; what stood there is kept in the note.
import-absent = The list has no column for these headers of the profile: { $headers }
import-own-columns = This program wrote the list; of its columns these are the record's own and are not brought in: { $headers }
import-passed-over = { $rows } { $rows ->
    [one] is
   *[other] are
 } about nobody (a sum, a signature, a remark on the list) and { $rows ->
    [one] was
   *[other] were
 } passed over
import-footing = row { $row }: { $text }
import-footings-more = and { $rows } more of these.
import-gone-one = no longer listed: { $name }
import-gone = Of the last reading of this list { $count ->
    [one] { $count } institution is not on it any more; it waits
   *[other] { $count } institutions are not on it any more; they wait
 } for a decision.
import-sheet = Of the workbook's sheets “{ $sheet }” was read, and nothing of: { $others }
import-hidden-rows = Hidden in the workbook, and read like the others: { $hidden } of { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }.
import-title-day = The list names { $day } above its columns, which is later than the day on which the profile says that it was taken. Days that rows lack come from the profile: check taken_on.
import-events = { $events ->
    [one] One further event stands
   *[other] { $events } further events stand
 } in cells of these rows; each is counted above beside the first of its row.
import-waiting = { $rows ->
    [one] One of the rows to review says what an earlier row or file said, and waits
   *[other] { $rows } of the rows to review say what an earlier row or file said, and wait
 } there already.
import-cases = { $cases ->
    [one] { $cases } clearance case
   *[other] { $cases } clearance cases
 } opened.
import-superseded = { $items ->
    [one] { $items } review item
   *[other] { $items } review items
 } of earlier imports decided by this list.
import-places-differ = { $rows ->
    [one] { $rows } row names
   *[other] { $rows } rows name
 } another province than the record; the record's was kept.
import-launches-differ = { $rows ->
    [one] { $rows } row gives
   *[other] { $rows } rows give
 } another launch date than the record; the record's was kept.
import-numbers-dropped = The list's own numbers only count its rows: most that the record knows stood beside other names before. They were not taken; each row was found by its other words.
import-review-next = Next: { $next }
import-show-next = What became of each row: { $next }
import-kind-institutions = list of institutions
import-kind-changes = list of changes
imports-title = Lists taken in
imports-definition = Counted: readings of files by `import`, those of your own and, with the national duty, all. Written: rows that came to an entry.
imports-empty = No list was taken in.
import-rows-title = { $file } ({ $profile }), row by row
import-rows-definition = Every row of the file, what it was matched with and by which of its words, and the last entry that it came to; what it was left to review for, and what of it was not recorded.
import-rows-empty = Nothing is kept of its rows.
row-outcome-created = new
row-outcome-created-for-review = new, its state to review
row-outcome-changed = changed
row-outcome-dated = dated
row-outcome-learned = learned
row-outcome-agreed = agrees
row-outcome-review = to review
row-outcome-settled = decided before
row-outcome-quarantined = could not be read
row-outcome-no-institution = no institution
row-outcome-skipped = passed over
row-outcome-filed = filed
row-outcome-restated = restated
row-outcome-set-aside = set aside
import-returns-definition = Every row of the file and what it came to: the version that was filed, or why it was set aside, with the column and what stands there. Of rows that agree the name and the institution are kept only in the report made with the import.
import-kind-of-returns = returns
column-given = Said besides
column-header = Column
row-word-name = name
row-word-place = place
row-word-launch = launch date
row-word-decision = an officer's decision
import-quarantine = The rows set aside are in { $file }.

review-kind-undecided = the word for the state decides nothing
review-kind-candidate = the name is there, but neither province nor launch date agrees
review-kind-words-apart = the number is one's, the name another's or nobody's
review-kind-code-doubt = a code fails its check digit
review-kind-code-held = one that you may not see has the code
review-kind-other-date = the same state, another date
review-kind-conflict = contradicts the record
review-kind-before-launch = trouble dated before the launch
review-kind-place-unknown = the place is no division
review-kind-other-reason = the same stop, for another reason
review-kind-succession = who came after an institution
review-kind-differs = another place or launch date than the record
review-kind-no-longer-listed = not on the list any more
review-kind-flagged = a remark about an institution already there
review-resolution-applied = applied
review-resolution-dismissed = dismissed
review-resolution-superseded = decided by a later list
review-resolved = { $outcome ->
    [already] Already decided: { $name }: { $how }. Nothing was written.
    [rehearsed] Would decide { $name }: { $how }. Nothing was written.
   *[done] { $name }: { $how }.
 }
review-recorded = What came of it: { $label }.
review-attached = { $outcome ->
    [rehearsed] Would be recorded of it, so that the next list finds it: { $words }.
   *[other] Recorded of it, so that the next list finds it: { $words }.
 }
review-many = { $outcome ->
    [rehearsed] Would decide { $items ->
        [one] { $items } item
       *[other] { $items } items
    }; { $already } were decided so before. Nothing was written.
   *[other] { $items ->
        [one] { $items } item
       *[other] { $items } items
    } decided; { $already } were decided so before.
 }
review-many-dismissed = { $items } dismissed
review-decision-as-found = as found
review-decision-same = same
review-decision-new = new
review-decision-dismiss = dismiss

draft-head = A draft of a profile, from { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } of the list. docs/import.md says what every key means.
draft-marks = What stands behind a question mark needs a person. A rehearsal of the import then shows what the profile reads.
draft-column = { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
 }, such as { $example }
draft-taken-on = give the day the list was taken; without it a row that names no day goes to review
draft-taken-on-title = the day above the list; check it
draft-words = Say what each word means: state = "closed-unresolved", with reason = "voluntary" where the word gives it; or nothing = true. As it stands, every word goes to review.
draft-word-open = nobody has said yet what the word means
draft-doubt-name = { $header }: no column is surely that of names; this one has the most different texts.
draft-doubt-field = { $header }: taken for { $field } by what stands in its cells, not by its header.
draft-doubt-twice = { $header }: reads like { $field } too, which another column tells; it is left out.
draft-doubt-unnamed = Column { $column } has no header. If the headers stand in two rows, say header_rows = 2; else it can be named by its letters, as in "@{ $column }".
draft-doubt-day-order = { $header }: both { $one } and { $other } read { $cells ->
    [one] the one day
   *[other] all { $cells } days
 }. Keep the one that the list means; with both the profile is refused.
draft-doubt-days = { $header }: not read by any form of a day: { $cells }, such as { $example }.
draft-doubt-days-open = { $header }: only month or year is known in { $cells }, such as { $example }; recorded as not later than its last day.
draft-doubt-cells-review = { $header }: cells that cannot be read: { $cells }, such as { $example }. As the draft stands they are left out and kept in the note, and their rows wait for an officer.
draft-doubt-cells-drop = { $header }: cells that cannot be read: { $cells }, such as { $example }. As the draft stands they are left out and kept in the note.
draft-doubt-nameless = { $header }: { $rows ->
    [one] one row has
   *[other] { $rows } rows have
 } no name, the first of them row { $row }. As the draft stands they are passed over and counted; where the cell is merged with the one above it, take them out of [skip] and say fill_down.
draft-doubt-unread = { $rows ->
    [one] One row
   *[other] { $rows } rows
 } cannot be read whatever the draft says, for want of any name, since letters of it are lost, or with more cells than headers; the first is row { $row }. Put right what stands there, pass over such rows under [skip], or have them set aside in a quarantine file.
draft-doubt-codes = { $header }: no unified social credit code: { $cells }, such as { $example }.
draft-doubt-places = { $header }: no division of this name: { $cells }, such as { $example }. Say under [places] what they mean, or none = true if the list has none.
draft-doubt-taken-on = Nothing says when the list was taken: give taken_on.
draft-doubt-taken-on-title = The day above the list, { $day }, is put down as the day it was taken: check it.
draft-doubt-words = { $header }: words whose meaning a person has to say: { $words }.
draft-doubt-rows = The list is longer; rows looked at: { $rows }.
profile-line = { $name }: { $describes }
profile-written = Written: { $file }
