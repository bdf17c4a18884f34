### Officers: who does what for which unit, and the ledger of duties.

duty-kind-maker = maker
duty-kind-checker = checker
duty-kind-decider = decider
duty-kind-auditor = auditor
duty-kind-agency = agency
duty-kind-national = national
duty-kind-administrator = administrator
duty-standing-counts = counts
duty-standing-coming = not yet
duty-standing-suspended = rests
duty-standing-ended = ended
duty-act-granted = granted
duty-act-revoked = revoked
duty-act-suspended = suspended
duty-none = nothing
duty-days-always = without first or last day
duty-days-since = from { $since } on
duty-days-until = until { $until }
duty-days-both = from { $since } to { $until }

officer-granted = { $outcome ->
    [already] { $login } had this duty at { $unit } already: { $kinds }; { $span }. Nothing was written.
    [rehearsed] { $is ->
        [changed] The duty of { $login } at { $unit } would become: { $kinds }; { $span }. Nothing was written.
       *[new] { $login } would get a duty at { $unit }: { $kinds }; { $span }. Nothing was written.
    }
   *[done] { $is ->
        [changed] The duty of { $login } at { $unit } is now: { $kinds }; { $span }.
       *[new] { $login } has a duty at { $unit }: { $kinds }; { $span }.
    }
 }
officer-ended = { $outcome ->
    [already] { $login } had the duty at { $unit } until { $until } already, that day included. Nothing was written.
    [rehearsed] { $login } would have the duty at { $unit } until { $until }, that day included. Nothing was written.
   *[done] { $login } has the duty at { $unit } until { $until }, that day included.
 }
officer-rests = { $outcome ->
    [already] The duty of { $login } at { $unit } rested already { $away }. Nothing was written.
    [rehearsed] The duty of { $login } at { $unit } would rest { $away }. Nothing was written.
   *[done] The duty of { $login } at { $unit } rests { $away }.
 }
officers-applied = { $outcome ->
    [rehearsed] Would be new: { $new }, changed: { $changed }; stood already: { $already }. Nothing was written.
   *[done] New: { $new }, changed: { $changed }; stood already: { $already }.
 }
officers-missing = Not on the server yet, and made when this is not rehearsed: { $logins }
officers-barred = { $count ->
    [one] One login
   *[other] { $count } logins
 } cannot sign in and work with records: { $logins }. As the owner of the server: ALTER ROLE name LOGIN; GRANT winddown_officer TO name;
officers-no-password = { $count ->
    [one] One login has
   *[other] { $count } logins have
 } no password yet: { $logins }. In psql, as the owner of the server: \password name. It is typed twice, shown nowhere, and kept as SCRAM-SHA-256.

officers-title = Officers and their duties
officers-definition = Counted: duties, one row each. A duty covers its unit and every unit below it. How it came to that: { $next }
officers-empty = Nobody has a duty.
officer-title = Duties of { $login } ({ $name })
officer-definition = Counted: entries of the ledger of duties about this officer, the oldest first. Each is bound to the one before it by its hash.
officer-stands = Today at { $unit }: { $kinds }; { $span }; { $standing }.
column-duties = Duties
column-duty-standing = Today
column-duty-from = First day
column-duty-to = Last day
column-away-from = Away from
column-away-to = Away to

audit-duties = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
 } of the ledger of duties: none missing or altered, and the duties are what they say.
audit-duty-break = ledger of duties: { $what }
break-duty-gap = entries are missing before #{ $seq }
break-duty-undrawn = the duty of { $login } at { $unit } is not what its entries say

error-duty-none = { $login } has no duty at { $unit }.
hint-duty-none = Which there are: { $next }
error-duty-backwards = The last day, { $until }, lies before the first, { $since }.
hint-duty-backwards = Give the days in their order.
error-duty-unit-ended = { $unit } ended on { $on }: nobody can have a duty there after it.
hint-duty-unit-ended = The units there are: { $next }
error-duty-no-officer = Nobody called “{ $login }” has or had a duty here.
hint-duty-no-officer = Who has: { $next } Somebody new: { $next2 }
error-duty-last-administrator = Then nobody would give duties in the nation, for some days or for good: no other does so without an end than { $login }.
hint-duty-last-administrator = Make somebody else an administrator of the nation first; who has which duty: { $next }
error-duty-stand-in = { $login } has another duty at { $unit }, and one login has one duty at a unit.
hint-duty-stand-in = Give that duty what it lacks: { $next }
error-duty-auditor-alone = An auditor reads and does nothing else: { $login } cannot be an auditor and more at one unit.
hint-duty-auditor-alone = Give the duty of an auditor alone, or the others without it.
error-duty-decides = At { $unit } this takes the duty { $kinds }, which you do not have there.
error-duty-decided-by = At { $unit } this takes the duty { $kinds }, which you do not have there. Who has it today: { $who }.
hint-duty-decides = Somebody with that duty has to record it. Who has which: { $next }
duty-holder = { $name } ({ $login })
error-duty-level = { $unit } is of a level that has no duty { $kind }.
hint-duty-level = A province decides, and the nation for the national offices: give the duty there, or leave it out.
error-duty-has-one = { $login } has another duty at { $unit } already, and one login has one duty at a unit.
hint-duty-has-one = What it is: { $next } Another in its place: { $next2 }
error-duty-login = No login can be called “{ $login }”.
hint-duty-login = A login has 1 to { $limit } bytes, no control characters, and does not begin with pg_.
problem-duty-login = no login can be called “{ $text }”; it has 1 to { $limit } bytes and does not begin with pg_
problem-duty-unit = “{ $text }” is no reporting unit
problem-duty-kind = “{ $text }” is no duty; there are { $known }
problem-duty-no-basis = the row names no basis, and none is given for all rows
problem-duty-long = a text is longer than { $limit } characters
problem-duty-twice = row { $earlier } gives the same login a duty at the same unit
error-db-not-administrator = You may not give duties at { $unit }.
hint-db-not-administrator = An administrator of that unit, or of one above it, has to do this. Who that is: { $next }

help-officer = Who works on the record: what they do, for which unit, and since when
help-officer-add = Give a person who has none yet a duty, and make the login
help-officer-add-login = The person's login role in PostgreSQL
help-officer-add-name = The name shown in entries
help-officer-add-unit = The reporting unit; the duty covers the units under it
help-officer-add-duties = What the person does there: maker, checker, decider, auditor, agency, national, administrator; without it, what is usual at a unit of that level
help-officer-add-from = The first day of the duty
help-officer-add-to = The last day of the duty
help-officer-add-basis = The document it rests on; without it the entry says that none was named as the record was set up
help-officer-add-read-only = May look, not write: the duty of an auditor alone
help-officer-grant = Give an officer a duty at a unit, in place of the one there
help-officer-grant-login = The officer's login
help-officer-grant-name = The name shown from now on
help-officer-grant-unit = The reporting unit; the duty covers the units under it
help-officer-grant-duties = What the officer does there, all of it; without it, what is usual at a unit of that level
help-officer-grant-from = The first day of the duty
help-officer-grant-to = The last day of the duty
help-officer-grant-basis = The document it rests on
help-officer-revoke = End an officer's duty at a unit
help-officer-revoke-login = The officer's login
help-officer-revoke-unit = The unit of the duty
help-officer-revoke-effective = The first day on which it counts no more; today unless given
help-officer-revoke-basis = The document it rests on
help-officer-suspend = Let an officer's duty rest, for leave, with somebody who stands in
help-officer-suspend-login = The officer's login
help-officer-suspend-unit = The unit of the duty
help-officer-suspend-from = The first day away
help-officer-suspend-to = The last day away; open without it
help-officer-suspend-stand-in = Who has the same duty on these days
help-officer-suspend-basis = The document it rests on
help-officer-apply = Give duties from a file, all of its rows or none
help-officer-apply-from = Columns login and unit; name, duties, from, to and basis where there are any
help-officer-apply-basis = The document of rows that name none
help-officer-show = Show what was given to an officer, and taken
help-officer-show-login = The officer's login
help-officer-list = List officers and their duties
