### What went wrong, and what to do next. `error-` and `usage-` are full sentences, `problem-` halves of one.

error-label = error:{" "}
hint-label = hint:{" "}
hint-then = Next: { $next }
hint-both = { $start }
    { $next }
steps-in-order = { $start }; then { $next }
detail-line = { $text }
detail-more = … and { $more } more
detail-or = { $start } or { $next }
detail-code = { $code }: { $words }
# The name in the other language is passed over.
detail-unit = { $en }{ $zh ->
   *[other] {""}
 } ({ $code })
detail-candidate = { $name } · { $unit } · { $state } · { $number } · { $id }
detail-perhaps = Perhaps one of these was meant:
error-state-none = no state yet
error-output = The output cannot be written: { $why }.
hint-output = Give it a place that takes it: free space on the disk, or another file.
error-output-recorded = It is recorded; only what was to be said of it could not be written. Do not do it again: { $next } shows it.
hint-bug = This should not happen. Nothing was written; please report it with the lines above.

## A rule refuses

error-future = The effective date { $effective } has not come yet; today is { $today }.
hint-future = Give the day it took effect. What is only planned is not recorded.
error-before-existence = The effective date { $effective } is before the first day on the register, { $since }.
hint-before-existence = If it existed earlier, correct its first entry first: { $next }
error-illegal = No rule leads from “{ $from }” to “{ $to }”.
detail-open = Open from there:
detail-open-reopen = { $code }: { $words }, a reopening: { $next }
hint-illegal = What each of them still lacks: { $next }. If what is recorded is wrong, correct it: { $next2 }
hint-illegal-final = Nothing leads on from there. If what is recorded is wrong, correct it: { $next }
error-is-reopening = The way back from “{ $from }” to “{ $to }” is a reopening, an act of its own. It takes one of these reasons.
error-not-reopening = This cannot be reopened: on that day it is “{ $from }”. Only what is exited, cleared or transformed can be.
hint-not-reopening = What can be recorded, and what each change lacks: { $next }. To set an entry right: { $next2 }
error-reason-not-allowed = The reason { $code } ({ $words }) does not go with this change (rule { $rule }). Those below do.
hint-guard-quiet = Record the exit with an effective date from { $from } on, once it has taken place.
hint-guard-exit = Supply what is missing: { $next }. An exit of which neither is known any more is recorded as such, and listed apart: { $legacy }
hint-guard-exit-both = Supply what is missing: { $next }; then: { $next2 }. An exit of which neither is known any more is recorded as such, and listed apart: { $legacy }
hint-guard-resume = The rulebook and its sources: { $next }
error-evidence-missing = This change takes a risk off the books; its evidence has to be there first (rule { $rule }). What is below is missing.
detail-evidence = { $code } ({ $words })
hint-evidence = Give each with it: { $next }. The file stays in your archive; only its name, size and SHA-256 are kept.
error-already-stands = It is “{ $state }” since { $since } already, on another date, basis or reason.
detail-entry-by = entry { $seq }, recorded by { $officer }
detail-basis = basis: { $basis }
hint-already-stands = If that entry is wrong, correct it: { $next }
error-day-range = No list can be asked of { $day }.
hint-day-range = Days from the year { $first } to the year { $last } can be asked for.
error-names-many = { $count } names or codes were given for one institution; { $limit } of each are the most.
hint-names-many = Are these several institutions? Put each on the register by itself, many at once from a list: { $next }
error-further-evidence = Entry { $seq } records this already, but without the evidence given now: { $kinds }. Nothing was written.
error-further-note = Entry { $seq } records this already, but not with the note given now. Nothing was written.
error-further-both = Entry { $seq } records this already, but without the evidence given now ({ $kinds }) and not with this note. Nothing was written.
error-other-day = Entry { $seq } records this already, from { $since } and not from { $given }. Nothing was written.
hint-other-day = If all that entry { $seq } says took effect on { $given }: { $next }
hint-further-unit = An entry of a unit takes no addition. Given again with a basis of its own it is recorded as a further entry, with what is new; days that two grants cover are tolled once.
note-not-kept-return = Nothing was written, so the note given now was not kept. A return that says something other than the one on record takes a note; what is to be said of this one can be raised: { $next }
note-not-kept-bulletin = Nothing was written, so the evidence or note given now was not kept. A bulletin that is published is not changed; it is published anew where its figures are other.
hint-further = Add it to that entry: { $next }
hint-further-note = The note of an entry stays as it was written; a further one is added to it: { $next }
error-in-the-way = Entry { $seq } is in the way: “{ $to }”, effective { $on }, would no longer hold.
detail-why = Why: { $why }
detail-also = Also: { $finding }.
hint-in-the-way = What is recorded: { $next }. If entry { $seq } is wrong, correct it first: { $next2 }
hint-righted = A correction cannot say that. Strike the entry, then record it as it should have been: { $next }
error-no-such-entry = There is no entry { $seq }; the last is { $last }.
hint-history = Every entry: { $next }
error-is-correction = Entry { $seq } is itself a correction, of entry { $target }.
hint-is-correction = Correct entry { $target } again; the later correction holds: { $next }
error-is-struck = Entry { $seq } was struck and holds no more.
hint-is-struck = Record what is right as a new entry.
error-changes-nothing = The correction of entry { $seq } changes nothing.
hint-changes-nothing = Say what is right: { $next }. Evidence and a note are added to it.
error-not-a-move = Entry { $seq } does not name a state, so it has no state or reason to correct.
hint-not-a-move = Its date and basis can be corrected, and it can be struck.
error-unknown-word = “{ $text }” is not one of the words known here: { $known }.

## Which institution, unit, place

error-not-found = No institution that you may see answers to “{ $text }”.
hint-not-found = { $next } searches every part of a name; { $next2 } puts a new one on the register.
error-wrong-check = “{ $text }” is not a short number, and no code on record: its letter does not fit its digits, so that one of them is wrong.
hint-wrong-check = Read it off the list again, or give the name. Nothing was written.
error-past-number = “{ $text }” is the number of an earlier case or application of { $name }; a later one has taken its place.
hint-past-number = { $number } is the institution with its latest case; { $next } shows the earlier ones.
error-not-whole = “{ $text }” is not the whole name or number of an institution. What is recorded is not guessed; nothing was written. It may mean those below.
hint-not-whole = Name the one that is meant by its whole name, its USCC or its id.
error-ambiguous = “{ $text }” fits { $count } institutions.
hint-ambiguous = Name it by its id or its USCC.
error-duplicate = The register already has an institution like this one.
hint-duplicate = If it is the same, record what changed there. If it is another, say so: { $next }
error-unknown-unit = There is no reporting unit “{ $code }”.
hint-unknown-unit = { $next } shows their codes.
error-unknown-place = There is no division “{ $text }”.
hint-unknown-place = Give its six-digit code, or its Chinese name; a name that several bear has that of the province before it.
error-unit-among = “{ $code }” is not one reporting unit. It may mean
hint-unit-among = Give the code of the one you mean.
error-place-among = “{ $text }” is not one division. It may mean
hint-place-among = Give the code of the one you mean.
detail-place = { $province } { $name } ({ $code })
error-not-your-unit = { $unit } is not your reporting unit, nor under it.
hint-not-your-unit = An officer of that unit has to do this. Who that is: { $next }
error-merged-into-itself = An institution cannot be merged into itself.
error-survivor-void = { $name } is void: it cannot be the one that stays.
hint-survivor-void = { $next } says what became of it, and into which one it was merged.
error-holds-merged = Others were merged into { $institution }; if it became void they would vanish with it.
hint-holds-merged = { $next } names them. Merge it into the one that stays, or strike those merges first.
hint-merged-into-itself = Both names lead to the same one. Give ids: { $next } shows them.

## What was given

error-name = This cannot be a name: { $problem }.
error-identifier = This cannot be the identifier: { $problem }.
error-identifier-form = “{ $given }” is not KIND=VALUE with one of these kinds: { $kinds }.
error-check-digit = The check digit of { $code } fails: { $expected } is expected at the end.
hint-check-digit = Look for a slip. Some early codes are real and fail; accept one with an image of the licence: { $next }
hint-check-digit-evidence = A failing code is accepted only with an image of the licence: { $next }
error-identifier-taken = { $value } belongs to another institution: { $name } ({ $holder }).
error-identifier-held = { $value } is taken: an institution of { $unit } has it, which you may not see.
hint-identifier-held = Ask { $unit }. If the code is rightly theirs, it was typed wrongly here; if both are the same institution, they can offer jurisdiction.
error-overtaken = Others register institutions like this one at this moment. Nothing of yours was written.
hint-overtaken = Try again: you will then see what they recorded.
hint-identifier-taken = { $next } shows it; if both are the same, merge them. One that was struck off and is admitted again goes on under its own record: { $next2 }
error-no-such-name = It has no platform's name “{ $name }”.
hint-no-such-name = { $next } shows its names.
error-not-month-start = A transfer takes effect on the first of a month; { $given } is not.
hint-not-month-start = The next one is { $next }.
error-step-of-transfer = Entry { $seq } is a step of a transfer between two units: a correction gives it no other day and does not strike it.
hint-step-of-transfer = Take back, or decline, what is only offered: { $next }. What was accepted goes back by a transfer from a later month: { $next2 }
error-nothing-offered = No transfer of this institution is offered.
hint-nothing-offered = Offer it first: { $next }
error-offered-already = It is offered to { $unit } already, from { $on } on.
hint-offered-already = Take that back first: { $next }
error-same-unit = { $unit } has jurisdiction already.
error-basis-empty = The basis is empty.
hint-basis-empty = Every act names the document it rests on: its number, or title and date.
error-basis-long = The basis has { $length } characters; { $limit } are the most.
hint-basis-long = Name the document, and put the rest into the note: { $next }
error-no-review = There is no item “{ $item }” to decide that you may see.
hint-review-list = { $next } shows them.
error-no-import = There is no import “{ $id }” that you may see.
hint-no-import = { $next } shows them.
error-resolved = The item is decided already: { $resolution }.
hint-resolved = What followed from it can be corrected: { $next }
error-review-known = “{ $name }” is on the register already ({ $holder }): the row was decided before, or another list brought it.
hint-review-known = It is this one: { $next } Nothing follows from the row: { $next2 }
error-review-number-taken = { $value } was given to “{ $name }” ({ $holder }) since the row was left to review: one number, one institution.
hint-review-number-taken = It is that one: { $next } Nothing follows from the row: { $next2 }
error-review-needs = The item does not say enough to decide it so.
hint-review-institution = Say which institution it is, that it is a new one, or that nothing follows: { $next }, { $next2 } or { $next3 }
hint-review-state = Say which state it enters: { $next }
hint-review-effective = Say since when: { $next }
hint-review-unit = Say which reporting unit has jurisdiction: { $next }
error-rows-refused = { $count ->
    [one] One row is refused. Nothing was written.
   *[other] { $count } rows are refused. Nothing was written.
 }
detail-row = row { $row }, { $institution }: { $why }
detail-row-only = row { $row }: { $why }
hint-rows-refused = Set the rows right in the file and give it again; a rehearsal shows whether all of it holds.

## Somebody else, and the database

error-moved = Somebody else wrote first: you had seen entry { $expected }, the last is now { $last }. Nothing of yours was written.
error-db-conflict = Somebody else wrote first ({ $what }). Nothing of yours was written, and nothing was lost.
hint-conflict = Look at { $next }, then try again.
error-db-unreachable = The database cannot be reached.
error-db-replica-unreachable = The replica that reports are read from cannot be reached.
hint-db-replica = WINDDOWN_REPORT_URL names it: a streaming replica of the server that holds the record. Without that variable reports are read from the record itself.
error-db-no-replica = What reports are to be read from is no replica of this record's server.
error-db-beyond-replica = The replica may not have everything yet that was recorded by then; it surely has what was recorded until { $known }.
hint-db-beyond-replica = Ask for that moment or an earlier one, or wait until the replica has caught up, or read from the record itself, without WINDDOWN_REPORT_URL.
error-db-no-login = The database server is there, and has no login “{ $login }”.
hint-db-no-login = Where the record was never laid out, do that as the owner of the server: { $next } An officer gets a login with the first duty: { $next2 }
error-db-no-database = The database server is there, and has no database “{ $database }”.
hint-db-no-database = Lay it out as the owner of the server: { $next } If the record should be there, check which database the address names.
hint-db-unreachable = Check DATABASE_URL and the PG variables. With none of them set, winddown keeps a server of its own.
error-db-held = What was needed was held by somebody else for too long. Nothing of yours was written. Those below are recording at this moment.
error-db-held-by = { $login }, since { $since }
error-db-held-unknown = What was needed was held by somebody else for too long. Nothing of yours was written. Nobody is recording now, so who held it cannot be said.
hint-db-held = Try again; where it stays so, ask that officer to end what was begun, or the owner of the database to end the session.
error-db-rebuilding = What lists are read from is being drawn again by somebody else. Nothing of yours was written.
hint-db-rebuilding = Wait until that has ended; then try again.
error-db-too-long = The database took longer than one waits. Nothing of yours was written.
hint-db-too-long = Try again when less is going on, or give a large file in parts.
note-unreadable = Left out: { $found } { $next } lists all of them.
unreadable-entry = Entry { $seq } of { $subject } cannot be read: { $why }.
unreadable-drawn = What is drawn for the lists from the entries of { $subject } cannot be read: { $why }.
history-unreadable = { $found } What it corrects or moves is shown as if it were not there; { $next } lists all of them.
hint-db-entry-unreadable = No officer can write such an entry: whoever keeps the database looks at it. The entries that can be read: { $next }
error-db-lost = The connection to the database broke.
hint-db-lost = Try again. Every act is written whole or not at all, and giving it twice records it once.
error-db-not-yours = You may not do this, or not here.
hint-db-not-yours = { $next } shows your duty. An officer of the unit concerned can do it.
error-db-reads-only = { $login } has a duty to read, and none to write.
hint-db-reads-only = An officer with a duty to write has to do this. Who that is: { $next }
error-db-not-migrated = { $pending ->
    [one] The database is not ready: one migration is missing.
   *[other] The database is not ready: { $pending } migrations are missing.
 }
hint-db-not-migrated = Bring it up to date: { $next }
error-db-no-schema = This database is empty: the record was never laid out in it.
hint-db-no-schema = Lay it out as the owner of the database: { $next } If the record should be here, check which database the address names.
error-db-clock-behind = The server’s clock is behind: it says { $now }, the last entry was recorded at { $last }. Nothing was written.
hint-db-clock-behind = Set the clock of the database server right, then do it again. What is recorded stays; entries are never recorded before those they follow.
error-db-newer = The database was made by a newer winddown than this one.
hint-db-newer = Install the newer program; this one would not understand what is recorded.
error-db-no-duty = The login “{ $login }” has no duty in this record, so there is nothing it may see.
hint-db-no-duty = Ask for it: { $next }
error-db-unreadable = The database holds something this program cannot read.
error-db-migration = A migration failed, and was taken back.
error-db-query = The database refused a statement.

## The private server, backups

error-local-no-home = There is no folder for the record: WINDDOWN_HOME, XDG_DATA_HOME and HOME are all unset.
error-local-awkward-path = PostgreSQL cannot use a folder of this name: { $path }
error-local-path-too-long = The name of the server's socket would be longer than { $limit } bytes: { $path }
hint-local-home = Set WINDDOWN_HOME to a folder with a short, plain name.
error-local-folder = This file or folder cannot be used: { $path }
hint-local-folder = Check who owns it and whether the disk is full, or set WINDDOWN_HOME to another folder.
error-local-not-ours = The folder { $path } should be private to user { $expected }; it is of user { $owner }, mode { $mode }.
hint-local-not-ours = Use it as the user it belongs to, or set WINDDOWN_HOME to another folder.
error-local-unreachable = The user { $account }, who runs the server, cannot enter { $path }
hint-local-unreachable = Set WINDDOWN_HOME to a folder that user can reach, such as /var/lib/winddown.
error-local-no-user = PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody.
hint-local-no-user = Run winddown as another user, or name a server with DATABASE_URL.
error-local-no-binaries = No PostgreSQL server is installed here.
error-local-no-binaries-in = WINDDOWN_PG_BIN names a folder without PostgreSQL server programs: { $folder }
hint-local-pg-bin = Set it to the folder that holds initdb and pg_ctl, or unset it.
hint-local-install = scripts/install-postgresql, or: apt-get install postgresql
error-local-too-old = PostgreSQL { $found } in { $folder } is too old; { $oldest } or later is needed.
hint-local-too-old = Install a newer one: scripts/install-postgresql, or: apt-get install postgresql
error-local-version = The record in { $data } was made by PostgreSQL { $needed }, which is not installed.
detail-versions = Installed: PostgreSQL { $found }
hint-local-version = Install it: apt-get install postgresql-{ $needed }
error-local-damaged = { $path } is there, but is no finished data folder of PostgreSQL.
hint-local-damaged = If nothing was ever recorded there, move it away and try again. Otherwise restore a backup: { $next }
error-local-lock-timeout = Another winddown has held { $path } for { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
 }.
hint-local-lock-timeout = Wait for it to finish, then try again.
error-local-lock-failed = This lock cannot be taken: { $path }
error-local-init = PostgreSQL could not make a data folder.
error-local-start = The private server did not start. The end of its log, { $log }, is below.
error-local-not-settled = The private server (process { $pid }) was not ready after { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
 }. The end of its log, { $log }, is below.
hint-local-status = { $next } says how it stands.
error-local-signal = The private server (process { $pid }) cannot be reached.
error-local-tool-missing = The PostgreSQL program { $program } is not installed.
error-local-tool-not-run = This program cannot be run: { $program }
error-local-tool-failed = { $program } failed.
error-local-backup-exists = { $path } is there already; a backup never overwrites.
hint-local-backup-exists = Give another name.
error-local-not-all-rows = No backup was made: the role of this address does not see every row (row-level security holds it, at { $table }), and a copy of what one role sees is no copy of the record.
hint-local-not-all-rows = Back up by an address whose role is a superuser of the server, or has BYPASSRLS and may read the tables: ask whoever runs the server. The protection of the rows stays as it is.
error-local-not-empty = { $objects ->
    [one] The database is not empty: it holds one object.
   *[other] The database is not empty: it holds { $objects } objects.
 }
hint-local-not-empty = Restore into an empty database, so that nothing recorded is overwritten.

## Lists out

error-grid = The list { $report } contradicts itself.
error-too-many-rows = The list has { $rows } rows; { $format } holds { $limit } at most.
hint-too-many-rows = Write it in another format: { $next }. Or narrow it: { $next2 }
error-workbook = The workbook could not be put together.
hint-workbook = Check whether the disk for temporary files is full. One that needs no such files: { $next }
error-file-not-written = This file cannot be written, and is as it was: { $path }
hint-file-not-written = Check the folder, who owns it, and whether the disk is full.
error-format-word = There is no format “{ $word }”.
error-format-ending = The ending of { $path } does not say a format.
hint-format = Give one there is: { $next }

## Files in

error-file = This file cannot be read: { $path }
error-no-file = { $path } is { $what }, not a file.
hint-no-file = A list or a document is taken from a regular file, because what is read must have an end and a fingerprint: save it first, and name that file.
no-file-folder = a folder
no-file-pipe = a pipe
no-file-device = a device
error-file-rejected = { $path } is rejected: { $problem }.
error-rows = { $path }: { $count } of { $of ->
    [one] { $of } row
   *[other] { $of } rows
 } cannot be read. Nothing was written.
hint-rows = Set them right in the file, or put them aside and take the others: { $next }
detail-cell = row { $row }, column { $column }, “{ $value }”: { $problem }
problem-missing = it is empty, and must not be
problem-empty = it is empty
problem-too-long = it has { $length } characters; { $limit } are the most
problem-control = it holds the control character { $number }
problem-day = “{ $text }” is not a day written 2020-03-31 or 2020/3/31
problem-no-such-day = there is no such day: { $month } ends on { $last }
problem-no-such-month = there is no such day: there is no month { $month }
problem-date-written = no day written 2020-03-31 or 2020/3/31
problem-date = no date of the form { $formats }
problem-serial = a number; a spreadsheet that counts days means { $day } by it. If it does, say excel among the date_formats of the profile
problem-no-day = a month or a year, where a day is asked for
problem-zeros = shorter than others of this column, which have zeros before them: a spreadsheet took it for a number. If all are that long, say width = { $width } in the profile
problem-unit = there is no reporting unit of this name or code
problem-events-apart = which day is that of which word is not to be seen: words for states { $states }, days { $days }
problem-too-many = more values than one cell may hold: { $count }, and the limit is { $limit }
problem-year = the year { $year } is outside 1990 to 2100
problem-form = “{ $text }” is not { $form ->
    [registration] a registration number of 15 digits (13 in old records)
    [organisation] an organisation code: eight digits or letters and a check character
    [domain] a domain such as example.com, without anything before or behind it
    [app] a package name such as com.example.app
    [icp] an ICP filing: the sign of a province, ICP, the number, and that of the site if any
   *[telecom] a telecom licence such as B2-20150001, with the sign of the province if any
 }
problem-check = the last character of “{ $text }” should be { $expected }
problem-uscc-old-number = 15 digits are an old registration number, no USCC
problem-uscc-spreadsheet = “{ $text }” was rounded by a spreadsheet, and its digits are lost
problem-uscc-length = a USCC has 18 characters, this has { $length }
problem-uscc-confused = “{ $found }” at position { $position } does not occur in a USCC; probably { $meant } is meant
problem-uscc-character = “{ $found }” at position { $position } does not occur in a USCC
problem-uscc-division = “{ $found }” at position { $position } of the USCC should be a digit
problem-foreign = it is { $what }
foreign-locked = a file behind a password
foreign-old-workbook = a workbook older than Excel 97
foreign-binary-workbook = a workbook of the binary .xlsb format
problem-held = it has more rows or cells than are held of such a file: { $rows } and { $cells } are the most
hint-held = Save it as .xlsx or CSV, or split it.
problem-json = it is no JSON from line { $line }, place { $column } on
problem-json-record = it is JSON, but no list of records with names
hint-json = A list is an array of records, one record a line, or an object around one array of records.
foreign-document = a text or slides, no table
foreign-archive = an archive of other files
foreign-page = a page of the web (HTML), whatever its name
foreign-xml = XML
foreign-sql = a file of SQL statements
foreign-pdf = a PDF
foreign-picture = a picture
hint-foreign = { $code ->
    [locked] Open it with its password, take the password off, and save it again.
    [archive] Unpack it, and give the list that is in it.
    [document] Copy the table into a spreadsheet program and save it as .xlsx or CSV.
    [sql] Load it where it comes from, and ask for the table as CSV.
    [pdf] Ask its maker for the list as .xlsx or CSV; figures read off a page are wrong too often.
    [picture] Ask its maker for the list as .xlsx or CSV; figures read off a picture are wrong too often.
   *[other] Open it in a spreadsheet program and save it as .xlsx or CSV.
 }
problem-damaged = it is cut off or damaged, and cannot be read
problem-unpacks = the workbook unpacks to more than { $limit } MB
problem-text-large = its cells come to more than { $limit } MB of text, as where many of them share one long text
problem-sheet-unknown = there is no sheet “{ $wanted }”, only { $sheets }
problem-sheets-several = several of its sheets may be the list: { $sheets }
problem-sheets-hidden = all its sheets are hidden: { $sheets }
problem-formula-cell = row { $row }, column { $column }, “{ $formula }”: a formula that was saved without what it comes to
problem-formula = a formula that was saved without what it comes to; open the workbook in a spreadsheet program and save it
problem-rounded = a spreadsheet rounded it, and its digits are lost; ask for the list with this column as text
problem-lost = a character was lost (�) before the file came; ask for the list again, or write the word out
problem-no-header = there is no header in row { $row }
problem-header-twice = columns { $first } and { $second } are both headed “{ $name }”
hint-header-twice = A profile tells them apart by place, as “{ $name }#1” and “{ $name }#2”, or by letters, as “@{ $second }”. A list without a profile needs a header of its own for each.
problem-columns = row { $row } has more than { $limit } columns
problem-rows = it has more than { $limit } rows
problem-rows-aside = more than { $limit } of its rows cannot be read
hint-rows-aside = A list of which so much cannot be read is not what the profile says: run it without putting rows aside to see the first ones, and choose another profile.
problem-number-shared = in column { $column }, “{ $number }” stands beside { $count } names or more: it is no number of an institution
hint-number-shared = A column that counts rows, or that names a group or an office, belongs under "ignore" in the profile; in a merged cell, give each row its own number.
problem-quote = a quotation mark opened in row { $row } is never closed
problem-list-large = more than { $size } MiB or { $rows } rows
problem-list-header = its columns are { $found }
problem-list-empty = it has no rows
hint-list-header = The columns are { $columns }, in any order, and no others.{ $optional ->
    [0] { "" }
   *[other] {" "}The last { $optional } may be left out.
 }
problem-ragged = row { $row } has { $found ->
    [one] { $found } cell
   *[other] { $found } cells
 }, the header has { $expected }
problem-cell-long = row { $row }, column { $column } has more than { $limit } characters
problem-io = { $why }
problem-file-large = it has { $size } MB; { $limit } MB are the most
problem-binary = it is no text: there is a NUL at byte { $offset }
problem-malformed = it is not { $encoding } throughout: byte { $offset }, line { $line }
problem-line-long = line { $line } has more than { $limit } bytes
problem-encoding-several = its bytes are text in GB18030 (Chinese) and in windows-1252 (Western European), and not the same text
problem-encoding-unknown = there is no encoding “{ $label }”
hint-encoding = Name the encoding in the profile (such as gb18030 or utf-8), or save the file as CSV in UTF-8.
hint-damaged = Get it again from where it came; if it opens in a spreadsheet program, save it there as .xlsx or CSV.
hint-formula = Open the workbook in a spreadsheet program and save it: that stores what its formulas come to.
hint-no-header = Say in the profile in which row the header stands.
hint-sheet-unknown = Name the sheet in the profile as it is named in the file.
hint-too-large = Split the file.
problem-header-unknown = column { $column } is headed “{ $header }”, which the profile does not know
problem-header-missing = no column for { $field }; its headers are { $headers }
problem-field-twice = columns { $first } and { $second } both give { $field }
hint-header-nearest = The profile has “{ $nearest }”. Map the header there, or ignore it.
hint-header-unknown = Map the header to a field in the profile, or ignore it.
hint-header = Set the headers right in the profile; docs/import.md says how.
error-profile-unknown = There is no profile “{ $wanted }”.
hint-profile-unknown = Give the path of one, or the name of one that comes with winddown: { $shipped }
error-profile-exists = There is a file { $path } already. Nothing was written.
hint-profile-exists = Give another name, or move that file away.
error-profile-large = The profile { $path } is too large to be one.
error-profile-syntax = The profile cannot be read at line { $line }.
error-profile-ids = The profile, ids_of: no list was read by a profile “{ $name }”, so these cannot be its numbers. Known are { $known }.
error-profile-given = { $field } cannot be set so: { $problem }.
error-profile-value = The profile, line { $line }, { $key }: { $problem }.
hint-profile = docs/import.md says how a profile is written.
problem-profile-unknown = “{ $word }” is not known there; what may stand there is { $allowed }
problem-profile-lacking = it must be there, and is not
problem-profile-type = { $expected ->
    [text] a text in quotation marks is asked for
    [truth] true or false is asked for
    [texts] a text in quotation marks, or a list of such, is asked for
    [number] a whole number is asked for
   *[table] a table is asked for
 }
problem-profile-field-table = a field is its header, a list of headers, or a table with headers and what else there is to say
problem-profile-reason-state = a move into { $state } takes no reason “{ $word }”; it takes { $known }
problem-profile-unit = there is no reporting unit “{ $text }”
problem-profile-constant-empty = it needs a value, as in place=330100
problem-profile-constant-figure = a figure is not the same in every row; it needs a column
problem-profile-places-unit = places of no division name no reporting unit; give it as unit under [constants], or as a field
problem-profile-between = several in one cell are possible for names, for numbers other than the list's own, and for state and effective_on, with one or more signs between them
problem-profile-events = several events in one cell have a state and a day each: state and effective_on both say what stands between, and no return has any
problem-profile-no-note = a return has no note in which something could be kept; rows that cannot be read can be put aside when the list is read
problem-profile-inside = brackets behind a name hold another kind of name: brand, legal_name or former_name
problem-profile-width = the width of a number is from 1 to { $limit }
problem-profile-header-rows = its value is from 1 to { $limit }
problem-profile-state = there is no state “{ $word }”; there are { $known }
problem-profile-reason = “{ $word }” is no reason code
problem-profile-complete = a complete list needs the day it was taken: taken_on under [source]
problem-profile-meaning = a word has one of three: a state (with a reason or a flag), a review, or nothing = true
problem-profile-division = there is no division “{ $code }”
problem-profile-date-format = “{ $format }” cannot be read: a year of four digits is %Y; one of two digits (%y) needs years_from, and names of months (%B) need month_names
problem-profile-date-formats = “{ $one }” and “{ $other }” read one text as two days (4 May, 5 April); keep the one that the list means
problem-profile-day = “{ $text }” is no day such as 2018-08-22
problem-profile-delimiter = “{ $text }” is neither auto nor one ASCII character
problem-profile-header-row = rows are counted from 1
problem-profile-required = it is required, but is not among the fields
problem-profile-no-name = none of name, brand and legal_name is among the fields
problem-profile-header-twice = the header “{ $header }” is used twice
problem-profile-words = the field state and the table [words] go together

## The command line itself

error-log-incomplete = Without --from, a change needs INST, STATE, --effective, --basis and --reason.
usage-line = Usage: { $usage }
usage-more = `--help` says more.
usage-unknown-argument = There is no argument “{ $given }” here.
usage-unknown-command = There is no command “{ $given }”.
usage-missing-command = A command is missing; one of: { $known }.
usage-missing-argument = { $count ->
    [one] An argument is missing:
   *[other] { $count } arguments are missing:
 }
usage-given-twice = { $argument } can be given only once.
usage-conflict = { $argument } does not go together with { $others }.
usage-value-missing = { $argument } needs a value.
usage-value-unknown = “{ $value }” is not a value of { $argument }.
usage-value-form = “{ $value }” cannot be { $argument }: { $form }.
usage-form-day = a day is written 2020-03-31 or 2020/3/31
usage-form-moment = a moment is written 2020-03-31, for its end, 2020-03-31 16:00, in Beijing time, or 2020-03-31T16:00:00+08:00
usage-form-number = a whole number from 1 on is needed
error-events-steered = An event log is written whole.
hint-events-steered = An event log is cut by unit and institution alone: { $next }
error-ical-filtered = A calendar file holds every deadline of the list.
hint-ical-filtered = Both are cut by kind, by who moves and by unit alone: { $next }
usage-form-filter = a filter is a column's key, a sign and a value: state=exited, also !=, <, <=, >, >= and ~ (contains)
usage-form-order = columns to sort by are written by their keys, :desc behind one for the greatest first: state,outstanding:desc
usage-form-columns = columns are written by their keys, with commas between: id,name,state
error-column-unknown = This list has no column “{ $given }”.
error-column-twice = The column “{ $given }” is named twice.
error-filter-no-value = “{ $given }” names no value; only { $column }= and { $column }!= find what is blank or not.
error-filter-no-order = “{ $given }” cannot be applied: { $column } holds { $kind ->
    [word] words of a closed list
    [flag] yes or no
    [trend] a figure month by month
   *[text] text
  }, where nothing is greater or less.
error-filter-no-text = “{ $given }” cannot be applied: { $column } holds { $kind ->
    [whole] whole numbers
    [amount] amounts
    [decimal] figures
    [flag] yes or no
   *[trend] a figure month by month
  }, which ~ does not search.
error-filter-kind = “{ $given }” cannot be applied: { $column } holds { $kind ->
    [whole] whole numbers
    [amount] amounts
    [decimal] figures
    [day] days
    [moment] moments
    [flag] yes or no
   *[trend] a figure month by month
  }, and “{ $value }” is none.
hint-filter = { $kind ->
    [whole] Compare with a whole number: = != < <= > >=
    [amount] Compare with an amount in yuan, also 300wan or 3yi: = != < <= > >=
    [decimal] Compare with a number: = != < <= > >=
    [day] Compare with a day or a month, 2020-03-31 or 2020-03: = != < <= > >=
    [moment] Compare with a day, a month or a moment, 2020-03-31: = != < <= > >=
    [flag] Compare with yes or no: = !=
    [trend] Only = and != without a value can be asked of it.
    [code] Compare with text: = != < <= > >= ~
   *[text] Compare with text: = != ~
 }
usage-form-other = { $why }
usage-number-of-values = { $argument } has too many or too few values.
usage-no-equals = { $argument } takes its value after an equals sign.
usage-not-utf8 = The command line holds bytes that are not UTF-8.
usage-other = The command line cannot be read: { $why }
usage-known = one of: { $known }
usage-suggestion = Perhaps “{ $suggestion }” was meant.
error-db-clock = A real record is dated by the server's clock; WINDDOWN_CLOCK is set.
hint-db-clock = Unset WINDDOWN_CLOCK, or work on the sample.
error-clock = WINDDOWN_CLOCK is “{ $text }”, which is no moment such as 2020-04-24T00:00:00Z.
error-log-filter = WINDDOWN_LOG is “{ $text }”, which is no filter such as winddown=debug.
error-words-format = { $format } has keys and codes only.
hint-words-format = CSV, XLSX and HTML can have words. Leave the option out: { $next }
error-binary-terminal = A workbook is not for a terminal.
hint-binary-terminal = Write it to a file: { $next } Or send the output to one.
error-no-case = { $name } has no clearance case: it has not stopped by that day.
hint-no-case = Log its stop first: { $next } The case opens with it.
