### What an act did, or would do.

act-one-of = one of { $kinds }

act-on = Institution: { $name } · { $unit } · { $number }
act-is = { $outcome ->
    [already] Already recorded: { $name } is { $state } since { $since } (entry { $seq }). Nothing was written.
    [rehearsed] { $name } would be { $state } since { $since } (entry { $seq }). Nothing was written.
   *[done] { $name } is { $state } since { $since } (entry { $seq }).
 }
act-case-opened = { $outcome ->
    [rehearsed] It would open a clearance case, running since { $since }.
   *[done] Opened clearance case { $case }, running since { $since }.
 }
act-case-opened-by-correction = { $outcome ->
    [rehearsed] It would open a clearance case.
   *[done] Opened clearance case { $case }.
 }
act-late = A late entry: today it is { $state }, as before.
act-owed = Evidence owed: { $needs }. Supply it with: { $next }
act-now = { $outcome ->
    [rehearsed] { $name } would then be { $state }.
   *[done] { $name } is now { $state }.
 }
act-now-nothing = { $name } has no state any more: its registration was struck.

act-many = { $outcome ->
    [rehearsed] { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }: { $recorded ->
        [one] { $recorded } change
       *[other] { $recorded } changes
    } would be logged, { $already } recorded before, { $cases ->
        [one] { $cases } clearance case
       *[other] { $cases } clearance cases
    } would open. Nothing was written.
   *[done] { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }: { $recorded ->
        [one] { $recorded } change
       *[other] { $recorded } changes
    } logged, { $already } recorded before, { $cases ->
        [one] { $cases } clearance case
       *[other] { $cases } clearance cases
    } opened.
 }
act-many-state = { $count } to { $state }

act-corrected = { $outcome ->
    [already] Already corrected: entry { $target } of { $name } by entry { $seq }. Nothing was written.
    [rehearsed] Would correct entry { $target } of { $name } (entry { $seq }). Nothing was written.
   *[done] Corrected entry { $target } of { $name } (entry { $seq }); the wrong one stays on record.
 }

act-added = { $outcome ->
    [already] Already on the register of { $unit }: { $name } ({ $id }). Nothing was written.
    [rehearsed] { $name } would be on the register of { $unit }, pending verification. Nothing was written.
   *[done] { $name } is on the register of { $unit }, pending verification ({ $id }).
 }
act-renamed = { $outcome ->
    [already] Already recorded: { $before } answers to { $name } since { $since }. Nothing was written.
    [rehearsed] { $before } would also answer to { $name } since { $since }. Nothing was written.
   *[done] { $before } also answers to { $name } since { $since }.
 }
act-identified = { $outcome ->
    [already] Already recorded: { $name } has { $kind } { $value }. Nothing was written.
    [rehearsed] { $name } would have { $kind } { $value }. Nothing was written.
   *[done] { $name } has { $kind } { $value }.
 }
act-offered = { $outcome ->
    [already] Already offered: { $name } to { $to } from { $on }. Nothing was written.
    [rehearsed] { $name }: { $from } would offer jurisdiction to { $to } from { $on }. Nothing was written.
   *[done] { $name }: { $from } offers jurisdiction to { $to } from { $on }. It passes when { $to } accepts.
 }
act-transferred = { $outcome ->
    [rehearsed] { $name }: jurisdiction would pass from { $from } to { $to } on { $on }. Nothing was written.
   *[done] { $name }: jurisdiction passes from { $from } to { $to } on { $on }. Its state is unchanged.
 }
act-declined = { $outcome ->
    [rehearsed] { $name }: the transfer from { $from } to { $to } would be off. Nothing was written.
   *[done] { $name }: the transfer from { $from } to { $to } is off. { $from } keeps it.
 }
act-merged = { $outcome ->
    [already] Already merged: { $id } into { $survivor }. Nothing was written.
    [rehearsed] { $duplicate } would be merged into { $survivor }. Nothing was written.
   *[done] { $duplicate } ({ $id }) is merged into { $survivor }. Its history stays; its names and identifiers now find { $survivor }.
 }


db-ready = The database is ready: { $count ->
    [one] { $count } migration run
   *[other] { $count } migrations run
 }; the national duty is held by { $officer }.
db-open-to-all = Note: whoever may connect to this database may still make temporary tables or schemas in it; only its owner can take that away: REVOKE TEMPORARY, CREATE ON DATABASE (its name) FROM PUBLIC.
db-ready-already = The database was ready; the national duty is held by { $officer }.
db-own-server = The server is your own (DATABASE_URL or PGHOST is set); winddown neither starts nor stops it.
db-started = Started. Socket folder: { $folder }
db-was-running = Was running. Socket folder: { $folder }
db-stopped = Stopped.
db-was-stopped = Was stopped.
db-own = Server of your own: { $url }
db-is-sample = This database holds a sample, not a record.
db-officer = Officer: { $login }
db-not-initialised = Not initialised. Home: { $home }. The first command that needs it makes it ready.
db-is-stopped = Stopped. Home: { $home }
db-is-running = Running: PostgreSQL { $version }, process { $pid }, since { $since }. Home: { $home }. Socket folder: { $socket }
db-backed-up = Backed up to { $file }.
db-restored = Restored from { $file }. Next: { $next }
db-rebuild-whole = What lists are read from is what the entries draw: { $chains ->
    [one] one chain was
   *[other] { $chains } chains were
 } drawn and compared. Nothing was written.
db-rebuilt = Drawn again as the entries draw it: what was stored of { $differing ->
    [one] one chain
   *[other] { $differing } chains
 } of { $chains }, { $now ->
    [one] one row of now
   *[other] { $now } rows of now
 }, and the sums of { $sums ->
    [one] one unit
   *[other] { $sums } units
 }.
db-rebuild-differs = What is stored is not what the entries draw: of { $differing ->
    [one] one chain
   *[other] { $differing } chains
 } of { $chains }, { $now ->
    [one] one row of now
   *[other] { $now } rows of now
 }, and the sums of { $sums ->
    [one] one unit
   *[other] { $sums } units
 }. Nothing was written.
db-beside-differs = { $table }: { $rows ->
    [one] one row is not what the entries, or the program, say of it.
   *[other] { $rows } rows are not what the entries, or the program, say of them.
 }
db-beside-altered = { $tables ->
    [one] Rows of one table that is not drawn again were altered.
   *[other] Rows of { $tables } tables that are not drawn again were altered.
 }
db-beside-altered-hint = Somebody has written past the program. Keep the database as it is, and compare it with a backup.
db-rebuild-differs-hint = Who wrote past the program is worth finding out first. Then draw it again from the entries: { $next }
db-rebuild-unreadable = Note: { $chains ->
    [one] one chain has an entry that cannot be read; what is stored of it was
   *[other] { $chains } chains have entries that cannot be read; what is stored of them was
 } left as it is: { $next }
