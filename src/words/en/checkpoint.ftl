## Checkpoints and proofs

checkpoint-made = { $outcome ->
    [already] Nothing was recorded since: the checkpoint at entry { $size }, recorded { $until }, stands. Root: { $root }
    [rehearsed] The record up to entry { $size }, recorded { $until }, would be signed. Root: { $root }. Nothing was written.
   *[done] Signed: the record up to entry { $size }, recorded { $until }. Root: { $root }
 }
checkpoints-held = { $checkpoints ->
    [one] { $checkpoints } checkpoint
   *[other] { $checkpoints } checkpoints
 } held against the record: up to entry { $covered } it is what it was. Recorded since: { $since }
audit-entries-differ = Entries { $from } to { $to } in the order in which they were recorded, until { $until }: one of them at least is not what it was. { $before ->
    [0] No earlier checkpoint holds.
   *[other] Up to entry { $before } the record is what it was.
 }
audit-rows-differ = { $what ->
    [bulletin] Bulletins
    [calendar] Years of the calendar
    [calendar-day] Days of the calendar
    [checkpoint] Checkpoints
    [decision] Decisions about what waited for review
    [duty] Entries about duties
    [import] Lists taken in
    [import-return] Rows of files of returns
    [import-row] Rows of lists taken in
    [review] Items that waited for review
    [rule] Rules
    [sighting] Later rows of items that waited for review
    [signature] Signatures under checkpoints
    [subject] Institutions, cases, applications, leads and filings
   *[other] Rows ({ $what })
 } of the checkpoint at entry { $size }, recorded until { $until }, are not what they were. Rows then: { $rows }; now: { $found }. { $before ->
    [0] No earlier checkpoint says of them.
   *[other] At the checkpoint at entry { $before } they were what they are.
 }
checkpoints-none-made = No checkpoint was made yet: nothing says what the record was before today.
checkpoints-title = Checkpoints
checkpoints-definition = Counted: entries of the whole record, of every institution, case, application, lead and unit, until the moment named. Same root, same entries.
checkpoints-empty = No checkpoint was made.
column-entries = Entries
column-recorded-until = Last recorded
column-root = Root
column-signed-by = Signed by
pack-checkpoint = Checkpoint
pack-checkpoint-value = up to entry { $size }, recorded { $until }: { $root }
key-made = The key is in { $file }, for nobody else to read. Keep a copy elsewhere. Its public half, for whoever checks:
written-to = Written: { $file }
proof-of-entry = It holds: “{ $leaf }” (subject, place in its chain, hash) is in { $origin } up to entry { $size }, recorded { $until }.
proof-of-growth = It holds: { $origin } up to entry { $size }, recorded { $until }, begins with all that it was up to entry { $before }.
proof-signed = Signed by: { $names }
proof-unsigned = Who signed was not checked: no public key was named.
error-no-chance = The system gives no random numbers: { $why }
error-key-there = A file is there already, and no key is written over it: { $file }
hint-key-there = Name another file: { $next }
error-key-open = Others may read the key in { $file }.
hint-key-open = Take that from them, think of who may have read it, and make another key: { $next }
error-key-name = “{ $name }” is no name for a key.
hint-key-name = A name has no blanks and no plus, such as p2p-office.gov.cn/2020.
error-not-a-key = That is no key of the kind that is asked for.
hint-not-a-key = To sign, it is the file that was made by: { $next } To check, it is a line that this command printed.
error-not-a-checkpoint = That is no checkpoint, or not all of one.
hint-not-a-checkpoint = It is what this prints, to the byte: { $next }
error-not-a-proof = That is no proof, or not all of one.
hint-not-a-proof = It is what this prints, to the byte: { $next }
error-checkpoint-empty = Nothing is recorded yet.
error-checkpoint-not-whole = A checkpoint is of the whole record, and your duty shows a part of it.
hint-checkpoint-not-whole = Ask an officer of the nation.
error-checkpoint-none = No checkpoint was made yet.
hint-checkpoint-none = Make the first: { $next }
error-checkpoint-none-of-size = There is no checkpoint at entry { $size }.
hint-checkpoint-none-of-size = Those there are: { $next }
error-checkpoint-shorter = The checkpoint is at entry { $size }, and the record ends at { $found }: entries are gone, or it is a copy of before.
error-checkpoint-differs = Up to entry { $size }, recorded until { $until }, the record is not what it was when the checkpoint was made.
error-checkpoint-rows-differ = What was recorded beside the entries until { $until } is not what it was when the checkpoint at entry { $size } was made ({ $what }; rows then: { $rows }; now: { $found }; the checkpoint before: { $before }).
hint-checkpoint-rows-differ = Somebody has written past the program. Keep the database as it is, and compare it with a backup.
hint-checkpoint-differs = Somebody has written past the program. Keep the database as it is, see whether a chain is broken ({ $next }), and compare it with a backup.
error-signature-gone = The signature of { $name } under the kept checkpoint at entry { $size } is not in this record: somebody took it away, or it is another copy.
error-checkpoint-of-another = The checkpoint is one of { $origin }; this record is { $own }.
error-checkpoint-later = Entry { $seq } was recorded after the last checkpoint.
hint-checkpoint-later = Make another, which covers it: { $next }
error-unproven = The proof does not lead to the root of the checkpoint at entry { $size }.
hint-unproven = It was altered, or never held. Ask whoever gave it for another, and keep this one.
error-not-signed = { $name } has not signed it.
hint-not-signed = Check by the key of whoever did, or ask for a checkpoint that both signed.
error-signature-wrong = The signature that names { $name } is not one of that key.
