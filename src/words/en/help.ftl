### What --help says. `help-<command>` is a command, `help-<command>-<argument>` its argument,
### `help-shared-<argument>` an argument that means the same everywhere, `help-after-<command>` its examples.

## The parts of a page

help-page-usage = Usage
help-page-commands = Commands
help-page-arguments = Arguments
help-page-options = Options
help-page-globals = Global options
help-page-examples = Examples
help-page-name = NAME
help-page-synopsis = SYNOPSIS
help-page-help = Print this help
help-page-version = Print the version
help-page-default = default: { $value }
help-page-values = one of: { $values }
help-page-env = also by the environment variable { $name }

## Arguments that mean the same everywhere

help-global-demo = Work on the sample nation; the record is not touched
help-global-lang = Language of what is printed; from the locale by default
help-global-quiet = Print no notes on stderr

help-shared-institution = The institution: its id, USCC, or name
help-shared-as-of = The list as of the end of this day; today by default
help-shared-known-at = As it was known at this moment: RFC 3339, or a day, which means its end
help-shared-unit = Only this reporting unit and those under it
help-shared-limit = At most this many rows
help-shared-format = How it is written; by the file's ending where --output is given, else a table
help-shared-output = Write it to this file instead of stdout; whole, or not at all
help-shared-basis = The document it rests on: its number, or title and date
help-shared-note = A note that stays with the entry
help-shared-evidence = What proves it, and its file; only its name, size and SHA-256 are kept. May be repeated
help-shared-dry-run = Say exactly what would be written, and write nothing
help-shared-effective = The day it took effect
help-shared-expect = The last entry you have seen; if another was written since, nothing is recorded
help-shared-accept-check-digit = Accept a USCC whose check digit fails; needs --evidence licence-image

## The program

help-winddown = The registry and case tracker for winding a lending sector down
help-after-winddown = winddown demo                            try it on a sample nation
    winddown institution list --state exited
    winddown stuck                           what left and is not cleared
    winddown log --help                      how a change is recorded

help-demo = Fill the sample nation, and show what can be done with it
help-demo-reset = Throw the sample away and fill it again

## The database

help-db = Keep the database: start, stop, migrate, back up
help-db-init = Make the database ready: tables, rules, reporting units
help-db-start = Start the private server; commands do so by themselves
help-db-stop = Stop the private server
help-db-status = Say which database is used, and how it stands
help-db-migrate = Bring the database to the schema of this program
help-db-url = Print the address of the database
help-db-backup = Write a backup of the record to a file
help-db-backup-file = The file; it must not be there yet
help-db-restore = Read a backup into an empty database
help-db-restore-file = The file that `winddown db backup` wrote

## Institutions

help-institution = The register: add, list, find, rename, transfer, merge

help-institution-add = Put an institution on the register
help-institution-add-name = Its name as registered, or of another --kind
help-institution-add-kind = What kind of name that is
help-institution-add-brand = A platform's name the public knows. May be repeated
help-institution-add-uscc = Its unified social credit code
help-institution-add-identifier = Another identifier, such as domain=example.com. May be repeated
help-institution-add-unit = The reporting unit with jurisdiction; from the place where left out
help-institution-add-registered = Where it is registered: a division's name or code
help-institution-add-operating = Where it operates: a division's name or code
help-institution-add-launched = The day its platform went online
help-institution-add-effective = Its first day on the register
help-institution-add-distinct = It is another than the one on the register that looks like it
help-after-institution-add = winddown institution add "Northlight Lending Co" --brand Northlight \
    {"  "}--uscc 91110105MA00100610 --registered 110105 --effective 2018-08-01 \
    {"  "}--basis "register of 1 August 2018" --evidence licence-image=licence.jpg

help-institution-show = Show one institution
help-institution-list = List institutions
help-institution-list-state = Only those in this state. May be repeated
help-institution-find = Search institutions by any part of a name
help-institution-find-text = Any part of a name

help-institution-rename = Give an institution another name; the old one stays in its history
help-institution-rename-name = The name
help-institution-rename-kind = What kind of name it is
help-institution-rename-replaces = The platform's name that it replaces
help-institution-identify = Give an institution an identifier
help-institution-identify-kind = What kind of identifier
help-institution-identify-value = The identifier

help-institution-transfer = Offer, accept or decline the jurisdiction over an institution
help-institution-transfer-to = Offer it to this reporting unit
help-institution-transfer-effective = From this day on: the first of a month
help-institution-transfer-accept = Accept what is offered to your unit
help-institution-transfer-decline = Decline the offer, or take back your own
help-after-institution-transfer = winddown institution transfer Northlight --to 330000 \
    {"  "}--effective 2020-04-01 --basis "transfer letter 12"
    winddown institution transfer Northlight --accept --basis "reply 7"

help-institution-merge = Merge a duplicate into the institution that stays
help-institution-merge-duplicate = The one that becomes void: its id, USCC, or name
help-institution-merge-into = The one that stays: its id, USCC, or name
help-after-institution-merge = winddown institution merge "Northlight (Beijing)" --into Northlight \
    {"  "}--effective 2020-03-01 --basis "check of names, March 2020" --dry-run

## The record

help-log = Record that an institution entered a state
help-log-state = The state it enters
help-log-reason = Why; for a stop: voluntary, ban, lost-contact, police-filing, court, other
help-log-from = Record many changes from this file instead
help-log-profile = How that file is read: a shipped profile, or the path of one
help-after-log = winddown log Northlight closed-unresolved --effective 2020-03-02 \
    {"  "}--reason ban --basis "notice 3 of 2020" --evidence ban-notice=notice.pdf
    winddown log Northlight exited --effective 2020-05-06 --reason exit-list \
    {"  "}--basis "exit list 4" --evidence exit-list=list.pdf --dry-run
    winddown log --from changes.csv --profile my-changes.toml

help-allowed = List the moves that are open, and what each still lacks
help-history = Show every entry of an institution, with its corrections
help-history-track = Only this track

help-correct = Correct a wrong entry; the wrong one stays and can be seen
help-correct-seq = The number of the wrong entry, as `winddown history` shows it
help-correct-strike = The entry does not hold at all
help-correct-effective = The day it really took effect
help-correct-state = The state it should name
help-correct-to-reason = The reason it should name
help-correct-to-basis = The document it should name
help-correct-reason = Why it is corrected: clerical, wrong-date, wrong-institution, new-document, better-source, duplicate, mistake, other
help-after-correct = winddown correct Northlight 3 --effective 2020-02-28 --reason wrong-date \
    {"  "}--basis "city report 17 of 2020"
    winddown correct Northlight 3 --strike --reason wrong-institution \
    {"  "}--basis "memo of 9 June 2020"

help-reopen = Reopen an institution that had exited, was cleared or was converted
help-reopen-reason = Why: new-claim, hidden-stock, resurgence, court-order
help-after-reopen = winddown reopen Northlight --effective 2020-06-03 --reason new-claim \
    {"  "}--basis "claim 118" --evidence claim=claim.pdf

## Lists

help-stuck = List what is stuck: left the market, and not cleared
help-stuck-rule = Which lists; both where none is named
help-after-stuck = winddown stuck                           both lists, today
    winddown stuck exited-not-cleared --unit 440000 --as-of 2020-03-31
    winddown stuck closed-unresolved --output stuck.xlsx

help-pilot = The conversion pilots
help-pilot-list = List the institutions in or through the conversion pilot
help-pilot-export = Write that list with every column, for other offices

## Files in

help-import = Read a list of others into the record
help-import-institutions = Read a list of institutions
help-import-changes = Read a list of changes
help-import-file = The file: CSV or XLSX
help-import-profile = How it is read: a shipped profile, or the path of one
help-import-quarantine = Put rows that cannot be read into this file, and take the others
help-after-import = winddown import institutions list.csv --profile wdzj-status --dry-run
    winddown import institutions list.xlsx --profile my-list.toml \
    {"  "}--quarantine bad-rows.csv
    winddown review list                     what the import could not decide

help-review = What an import could not decide
help-review-list = List what waits for a decision
help-review-list-kind = Only this kind. May be repeated
help-review-list-resolved = Those that are decided, too
help-review-resolve = Decide one item
help-review-resolve-item = The item's id, as `winddown review list` shows it
help-review-resolve-same = It is this institution: id, USCC, or name
help-review-resolve-new = It is a new institution
help-review-resolve-dismiss = Nothing follows from it
help-review-resolve-state = The state it enters, instead of the list's
help-review-resolve-effective = The day it took effect, instead of the list's
help-review-resolve-reason = The reason, instead of the list's
help-review-resolve-unit = The reporting unit of a new institution, where its place does not tell

## People, units and rules

help-unit = The reporting units
help-unit-list = List the tree of reporting units
help-unit-list-unit = Only what is under this unit
help-officer = Who works on the record, and for which unit
help-officer-add = Give a person a duty
help-officer-add-login = The person's login role in PostgreSQL
help-officer-add-name = The name shown in entries
help-officer-add-unit = The reporting unit; its record and that of the units under it
help-officer-add-read-only = May look, not write
help-officer-list = List officers and their duties
help-rule = The dated rulebook
help-rule-list = List every threshold with its source and the day it came into force
help-rule-show = Show one rule: the rows in force, those they superseded, and what holds
help-rule-show-unit = What holds for this unit: its rows and those of the units above it
help-rule-show-as-of = On this day; today by default
help-rule-set = Set a rule for a unit from a day on; a province or city may only tighten
help-rule-key = The rule, such as case.plan-days; `winddown rule list` names them all
help-rule-set-value = Days, a count, a percentage, an amount in yuan, or true or false, as the rule has it
help-rule-set-unit = The reporting unit where it holds; CN for the nation
help-rule-set-from = The first day it is in force
help-rule-set-source = The document it comes from
help-after-rule-set = winddown rule set case.claims-window-days 30 --unit 370200 \
    {"  "}--from 2019-06-01 --source "exit list notice of the city"
help-audit = Prove that the record was not altered
help-audit-verify = Verify the chain of every institution, or of one
help-completions = Print completions for a shell
help-completions-shell = The shell
help-man = Write the manual pages
help-man-folder = The folder they go to; it is made where it is not there

## The reference page

help-reference-title = Command reference
help-reference-generated = Generated from the command tree and `src/words/en/help.ftl` by `UPDATE_DOCS=1 cargo test docs_cli`. Do not edit.
help-reference-globals = These hold for every command.
help-reference-exits = Exit codes
help-reference-code = Code
help-reference-meaning = Meaning
help-exit-0 = Done, also when the record already says so
help-exit-1 = Refused by a rule
help-exit-2 = Wrong usage
help-exit-3 = Conflict: somebody else wrote first
help-exit-4 = Not found, or not yours to see
help-exit-5 = Database not reachable
help-exit-6 = Input file rejected
help-exit-10 = A check found violations
help-exit-70 = A bug in the program
