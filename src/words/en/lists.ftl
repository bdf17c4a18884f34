### Lists and figures: titles, headings, definitions, notes.

## Around every list

list-title = { $title }, as of { $day }
list-title-of-unit = { $title }, { $unit }, as of { $day }
list-limited = { $shown } of { $all } shown; totals are of all
list-limited-filtered = { $shown } of { $all } shown
list-filtered = Only rows with { $filters }: { $kept } of { $all }
list-filtered-totals = Totals of the whole list are left out.
list-filtered-words = No row passes by { $column }; it holds: { $words }
list-filtered-empty = { $all ->
    [one] The one row does not pass the filter.
   *[other] None of the { $all } rows passes the filter.
 }
list-saved = { $rows ->
    [one] { $rows } row written to { $file }
   *[other] { $rows } rows written to { $file }
 }
list-columns-left-out = Too narrow for: { $columns } (--format, or a wider terminal, shows all)
list-or = { $first } or { $next }
list-of-replica = Read from the replica, which has all that was recorded.
list-of-replica-behind = Read from the replica, which is behind: the last change that it has was recorded at { $until }. Known for certain, and listed here, is what was recorded until { $known }.
list-of-replica-alone = Read from the replica; the record's own server does not answer. The last change that the replica has was recorded at { $until }. Known for certain, and listed here, is what was recorded until { $known }.
list-of-replica-unknown = Read from the replica, which had no change since it was started. Known for certain, and listed here, is what was recorded until { $known }.
list-known-at-ahead = The moment of knowledge asked for has not come yet; the list is what is known now.
list-unit-in-part = Your duty covers only a part of unit { $unit }; the list shows that part.
list-unit-not-yours = Unit { $unit } is outside your duty; the list shows only what is shared with you.

## Headings

column-short-number = No.
show-short-number = short number
column-id = Id
column-name = Name
column-uscc = USCC
column-unit = Unit
column-unit-code = Unit code
column-state = State
column-since = Since
column-age-days = Days
column-band = Band
column-reason = Reason
column-basis = Basis
column-last-movement = Last movement
column-evidence-owed = Evidence owed
column-found-by = Found by
column-ended-on = Ended
column-outcome = Outcome

total-institutions = Institutions
total-conversions = Conversions

## Age bands, in days

band-0-90 = 0–90
band-91-180 = 91–180
band-181-365 = 181–365
band-366-730 = 366–730
band-over-730 = over 730

## The stuck lists

stuck-one-list = A file, or a format for programs, holds one list.
stuck-one-list-hint = Name one list: exited-not-cleared, no-movement, hard-to-clear, closed-unresolved, tolled or data.
stuck-title-exited-not-cleared = Exited, not cleared
stuck-definition-exited-not-cleared = Counted: institutions whose state on the day is "exited": on an exit list or determined to have left, their clearance case not closed. Always split: money outstanding, formalities only, or nothing known of what is owed. Days: calendar days since the exit took effect, then net of days tolled. "≤" before a day, "≥" before days: seen on that day, since when is not known. Void records do not count.
stuck-empty-exited-not-cleared = No institution is exited and not cleared.
stuck-title-closed-unresolved = Closed, unresolved
stuck-definition-closed-unresolved = Counted: institutions whose state on the day is "closed, unresolved": they do no new business, and no exit is recorded. Days: calendar days since the stop took effect, then net of days tolled. "≤" before a day, "≥" before days: seen on that day, since when is not known. Void records do not count; nobody is also on the list of those exited.
stuck-empty-closed-unresolved = No institution is closed and unresolved.

## Institutions

operating-title = Institutions in operation
operating-definition = Counted: institutions that on the day operate, reduce, or convert. "≤": seen in the state on that day, since when is not known.
operating-empty = No institution is in operation on that day.

institutions-title = Institutions
institutions-definition = Counted: every institution on the register that is on the day in one of the states asked for; where none is, in any but void. "≤": seen in the state on that day, since when is not known.
institutions-empty = No institution is in these states.
found-title = Institutions that answer to "{ $text }"
found-definition = Counted: institutions one of whose names, as known today, contains the text, whatever its case, width, brackets and dots; or an identifier of which it is a part, from four characters on. State and name are those of the day.
found-empty = No institution answers to "{ $text }".

## Conversions


## Headings of a dossier and of other pages

column-subject = Record
column-seq = No.
column-track = Track
column-what = What it says
column-fate = Holds
column-corrected-by = Corrected by
column-effective = Effective
column-recorded = Recorded
column-officer = Officer
column-evidence = Evidence
column-note = Note
column-hash = Hash
column-act = Act
column-section = About
column-item-of = Item
column-value = Value
column-until = Until
column-to-state = To
column-rule = Rule
column-open = Open
column-how = How
column-reasons = Reasons
column-lacks = In the way
column-evidence-first = Evidence needed first
column-evidence-later = Evidence needed, may follow
column-roles = Who
column-level = Level
column-parent = Reports to
column-parent-name = Name of that unit
column-valid-to = Last day
column-login = Login
column-rule-key = Rule
column-meaning = Meaning
column-in-force-from = In force from
column-source = Source
column-item = Item
column-kind = Kind
column-found = What was found
column-institution = Institution
column-candidates = Candidates
column-file = File
column-event-of-row = Event
column-row = Row
column-listed = List
column-import = Import
column-taken-on = Taken on
column-rows = Rows
column-rows-written = Written
column-rows-review = To review
column-rows-aside = Set aside
column-outcome-of-row = What became of it
column-matched-by = Matched by
column-left-out = Left out
column-files-seen = Files
column-first-seen = First seen
column-last-seen = Last seen
column-in-the-row = In the row
column-differs = Differs
column-registered-place = Place of registration
column-operating-place = Place of operation
column-launched = Launched
column-profile = Profile
column-opened = Opened
column-resolution = Resolution
column-resolved-by = Resolved by

total-items = Items

## The dossier

history-title = Dossier: { $name }
history-definition = Every entry of the institution and of its clearance cases, in the order they were recorded. Recorded moments are in legal time (UTC+8). Entries are never changed; a later one corrects or strikes them.
history-listed = { $file }, row { $row }
history-listed-row = row { $row }
history-empty = No entries.
history-merged-into = This record is a duplicate of { $survivor }, which stays.
history-absorbed = Merged into it: { $duplicates }. Give such an id to see its own dossier.
institution-not-yet-known = Nothing was known of "{ $name }" at that moment.
fate-stands = stands
fate-corrected = corrected by { $by }
fate-struck = struck by { $by }
track-institution = institution
track-clearance = clearance case
entry-first = put on record as { $to }
entry-move = { $from } → { $to }
entry-reopened = reopened: { $from } → { $to }
entry-merged = { $from } → { $to }, merged into { $survivor }
entry-correction = corrects #{ $seq }: { $changes }
entry-evidence-added = adds evidence to #{ $seq }
entry-named = { $kind }: { $name }
entry-renamed = { $kind }: { $name }, instead of { $old }
entry-identified = { $kind }: { $value }
entry-identified-unchecked = { $kind }: { $value }, its failing check digit accepted
entry-transfer-offered = transfer offered to { $unit }
entry-transfer-accepted = transfer accepted by { $unit }
entry-transfer-declined = transfer to { $unit } declined
succession-successor = successor
succession-merged-into = merged into
entry-successor = { $name } took over its business
entry-merged-into = its company was merged into { $name }
entry-absorbed = record { $duplicate } merged into this one: names { $names }, identifiers { $identifiers }
change-strike = struck, it does not hold
change-effective = effective { $before } becomes { $after }
change-state = { $before } becomes { $after }
change-reason = reason { $before } becomes { $after }
change-basis = basis becomes { $after }
evidence-with-file = { $kind } ({ $file }, SHA-256 { $sha256 })

## Kinds of names and identifiers

name-legal = legal name
name-brand = platform
name-former = former name
identifier-uscc = USCC
identifier-old-registration-number = old registration number
identifier-organisation-code = organisation code
identifier-domain = domain
identifier-app-package = app
identifier-wechat-account = WeChat account
identifier-icp-filing = ICP filing
identifier-telecom-licence = telecom licence
identifier-custodian-account = custodian account
identifier-cncert-code = CNCERT code
identifier-filing-number = filing number
identifier-micro-loan-licence = micro-loan licence
identifier-court-case = court case
identifier-police-case = police case
identifier-source-id = id in a source

## One institution

show-title = { $name }
show-definition = What holds on the day, as known at the moment; owed evidence, open review items and merged records as known at the moment. "≤": seen on that day, since when is not known.
show-record = Record
show-last-entry = last entry
show-not-registered = not yet on the register
show-case = Clearance case
show-deadlines = Deadlines
duty-verification = verification (I1)
duty-reduction-plan = reduction plan (I3)
duty-new-route = new route after the conversion (I5)
duty-stop-record = record of the stop (I7)
duty-rule = { $rule }: { $value }
duty-runs = due { $due } ({ $rule })
duty-overdue = overdue since { $due }, by { $days ->
    [one] { $days } day
   *[other] { $days } days
 } ({ $rule })
duty-done = done on { $on }, in time; due { $due } ({ $rule })
duty-done-late = done on { $on }, { $days ->
    [one] { $days } day
   *[other] { $days } days
 } late; due { $due } ({ $rule })
duty-not-started = no deadline: no 175 class is on record. The day it is set starts it ({ $rule })
duty-before-rule = no deadline: the rule is in force only from { $from }
duty-beyond-calendar = no deadline: it lies beyond the calendar
show-identifier = Identifier
show-unchecked = { $value } (check digit fails, accepted)
show-jurisdiction = Jurisdiction
show-offered-to = offered to
show-place = Place
show-registered = registered in
show-operating = operates in
show-launched = online since
show-disputed = called disputed by a source
show-review = Review queue
show-lists = Lists
show-list-seen = in { $files ->
    [one] { $files } reading
   *[other] { $files } readings
 }, first on { $first }, last seen on { $last }
show-after = Who came after
show-merged = Merged
show-merged-into = into
show-duplicate = duplicate

## Moves

allowed-title = { $name }: { $now }; moves from here
allowed-title-new = { $name }: moves from here
allowed-definition = Every move that a rule allows from the state that stands, and after those the moves of its newest case, judged for today. "Not open": something is in the way today, and what would clear it is said.
allowed-empty = No rule leads on from where "{ $name }" stands.
allowed-rule = rule { $number }
allowed-open = open
allowed-not-open = not open
allowed-by-log = log
allowed-by-case-advance = case advance
allowed-by-reopen = reopen
lack-never-stopped = it stopped or exited on { $day }, and who has left may not convert
lack-no-police-filing = the police filed on { $day }, and with a filing it may not convert
lack-quiet = { $days ->
    [one] { $days } day
   *[other] { $days } days
 } must pass after the stop of { $since }; from { $from } on it may exit
lack-exit = of its case, { $lacks }
lack-exit-route = no route is decided
lack-exit-window = no window for claims was opened
lack-case-closed = its clearance case stands at “{ $stage }” and must be closed first
lack-case = it has no clearance case that is closed
lack-resume = the rulebook does not allow to resume (resume.allowed)
lack-survivor = a duplicate is merged into the record that stays

## The review queue

review-title = Rows that wait for a decision
review-definition = Counted: rows of imported files that could be read but not decided, for units of your duty; decided ones only where they are asked for.
review-empty = Nothing waits for a decision.
review-undecided = word decides nothing
review-candidate = may be one already here
review-words-apart = number and name apart
review-code-doubt = code in doubt
review-code-held = code is held elsewhere
review-other-date = same state, other day
review-conflict = record says otherwise
review-before-launch = dated before the launch
review-place-unknown = place unknown
review-other-reason = same stop, other reason
review-succession = who came after it
review-differs = another place or launch date
review-reasons = the record says “{ $record }”, the list “{ $row }”; proposed is the graver: { $proposed }
review-differs-place = the list has it in { $row }, the record in { $record }
review-differs-launch = the list has it launched on { $row }, the record on { $record }
review-differs-other = the list says { $row }, the record { $record }
review-no-longer-listed = no longer listed
review-gone = not on the list of { $on }; the one before has it, { $file } row { $row }
review-flagged = remark
review-unknown-kind = There is no kind "{ $kind }" of review item; there are { $known }.
review-word = the list says "{ $word }"
review-flag = the list remarks "{ $flag }"
review-place = no division is called "{ $place }"
review-claims = the list claims { $state } on { $day }
review-stands = the record has { $state } since { $since } ({ $basis })
review-held = { $code } is held in { $unit }, by one that you may not see
review-point = “{ $word }” is of { $names }
review-point-nobody = “{ $word }” is of nobody on the register
review-point-unseen = “{ $word }” is of { $count ->
    [one] one institution
   *[other] { $count } institutions
 }
review-doubtful = { $code } fails its check digit
review-shared = “{ $number }” stands beside several names in the file: { $names }
review-candidates = { $count ->
    [one] one institution like it
   *[other] { $count } institutions like it
 }
review-more = { $start }; { $next }
review-item-title = { $name }: { $kind }
review-item-definition = What the row says, beside what the record has of the institutions that it may be about. "≠": the two say otherwise.
review-item-empty = The row says nothing.
review-item-source = From row { $row } of { $file } ({ $profile }).
review-item-seen = Seen in { $files ->
    [one] { $files } file
   *[other] { $files } files
 }, first on { $first }, last on { $last }.
review-item-more = It may be about { $more ->
    [one] { $more } more institution, which is
   *[other] { $more } more institutions, which are
 } not shown.
review-item-resolved = { $how } by { $who }: { $why }

## Units, officers, rules

units-title = Reporting units
units-definition = The tree that reports: the nation, its provinces and the separately planned cities, and the cities below a province.
units-empty = No units.
level-nation = nation
level-province = province
level-planned-city = separately planned city
level-city = city

## The chains

audit-whole = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
 } in { $chains ->
    [one] { $chains } chain
   *[other] { $chains } chains
 } verified: all whole
audit-break = { $subject }: { $what }
audit-broken = { $breaks ->
    [one] { $breaks } break
   *[other] { $breaks } breaks
 } found in { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
 } of { $chains ->
    [one] { $chains } chain
   *[other] { $chains } chains
 }
audit-broken-hint = Somebody has written past the program. Keep the database as it is and compare it with a backup.
break-gap = #{ $expected } is missing, #{ $found } came in its place
break-unlinked = #{ $seq } does not point at the entry before it
break-altered = the content of #{ $seq } does not give its hash
break-earlier = #{ $seq } was recorded before the entry before it
