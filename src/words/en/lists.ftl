### Lists and figures: titles, headings, definitions, notes.

## Around every list

list-title = { $title }, as of { $day }
list-title-of-unit = { $title }, { $unit }, as of { $day }
list-limited = { $shown } of { $all } shown (--limit)
list-saved = { $rows ->
    [one] { $rows } row written to { $file }
   *[other] { $rows } rows written to { $file }
 }
list-columns-left-out = Too narrow for: { $columns } (--format, or a wider terminal, shows all)
list-or = { $first } or { $next }
list-known-at-ahead = The moment of --known-at has not come yet; the list is what is known now.
list-unit-in-part = Your duty covers only a part of unit { $unit }; the list shows that part.
list-unit-not-yours = Unit { $unit } is outside your duty; the list shows only what is shared with you.

## Headings

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
column-dwell-days = Days
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
stuck-one-list-hint = Name the list: exited-not-cleared or closed-unresolved.
stuck-exited-title = Exited, not cleared
stuck-exited-definition = Counted: institutions whose state on the day is "exited": on an exit list or determined to have left, their clearance case not closed. Days are calendar days since the exit took effect; none are taken off. "≤": seen on that day, since when is not known. Void records do not count.
stuck-exited-empty = No institution is exited and not cleared.
stuck-closed-title = Closed, unresolved
stuck-closed-definition = Counted: institutions whose state on the day is "closed, unresolved": they do no new business, and no exit is recorded. Days are calendar days since the stop took effect; none are taken off. "≤": seen on that day, since when is not known. Void records do not count; nobody is also on the list of those exited.
stuck-closed-empty = No institution is closed and unresolved.

## Institutions

institutions-title = Institutions
institutions-definition = Counted: every institution on the register that is on the day in one of the states asked for; without --state, in any but void. "≤": seen in the state on that day, since when is not known.
institutions-empty = No institution is in these states.
found-title = Institutions that answer to "{ $text }"
found-definition = Counted: institutions one of whose names, as known today, contains the text, whatever its case, width, brackets and dots; or an identifier of which it is a part, from four characters on. State and name are those of the day.
found-empty = No institution answers to "{ $text }".

## Conversions

pilots-title = Conversions to micro-loan companies
pilots-definition = Counted: every time an institution entered "transforming" on or before the day, and every institution loaded as transformed without it, of which only the end is known. Days are calendar days in "transforming", to the end or to the day of the list. Void records do not count.
pilots-empty = No institution converts or has converted.
pilot-in-progress = in progress
pilot-converted = converted
pilot-rejected = rejected
pilot-withdrawn = withdrawn
pilot-lapsed = lapsed
pilot-stopped = stopped
