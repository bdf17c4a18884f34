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
help-global-no-pager = Do not page what is long on a terminal

help-shared-institution = The institution: its id, USCC, or name
help-shared-as-of = The list as of the end of this day; today by default
help-shared-known-at = As it was known at this moment: RFC 3339, or a day, which means its end
help-shared-unit = Only this reporting unit and those under it
help-shared-limit = At most this many rows
help-shared-chart = Draw it into this file too, .svg or .png by its ending
help-shared-format = How it is written; by the file's ending where --output is given, else a table
help-shared-output = Write it to this file instead of stdout; whole, or not at all
help-shared-keys = Columns by their keys and words by their codes, in any format, as CSV and JSON have them
help-shared-words = Columns and words as people read them, in CSV too
help-shared-columns = Only these columns, by their keys, in this order: id,name,state
help-shared-sort = Sort by these columns, the greatest first with :desc; what is blank comes last
help-shared-filter = Only rows of which this holds: state=exited; also !=, <, <=, >, >= and ~ for contains. May be repeated
help-shared-basis = The document it rests on: its number, or title and date
help-shared-from = Record many from this file instead: a row each, its columns named as the options are
help-shared-profile = A profile that gives the headers of that file a column each
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
help-db-rebuild = Draw whatever lists are read from again, from the entries
help-db-rebuild-check = Only compare; ends with 10 where something differs
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
help-institution-list-class = Only those in this class of notice 175. May be repeated
help-institution-list-registration = Only those whose legal entity is registered so. May be repeated
help-institution-classify = Record the class of notice 175 that the province put an institution in
help-institution-classify-class = The class, or unclassified where it was taken out of one
help-after-institution-classify =
    winddown institution classify Northlight large-high --effective 2019-03-01 \
    {"  "}--basis "class list 3 (2019)"
    winddown institution classify --from classes.csv --effective 2019-03-01 \
    {"  "}--basis "class list 3 (2019)"
help-institution-registration = Record how the market regulator has the legal entity of an institution
help-institution-registration-status = The status; revoked is no end, the legal person and its debts remain
help-after-institution-registration =
    winddown institution registration Northlight revoked --effective 2020-01-10 \
    {"  "}--basis "decision 7 (2020)"
help-institution-classes = List institutions by class of notice 175
help-institution-classes-class = Only this class. May be repeated
help-institution-classes-state = Only those in this state. May be repeated
help-institution-registrations = List institutions by registration of the legal entity
help-institution-registrations-registration = Only this status. May be repeated
help-institution-registrations-state = Only those in this state. May be repeated
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
help-correct-track = Whose entry it is: the institution's, or its clearance case's
help-correct-class = The right class of notice 175
help-correct-registration = The right registration status
help-correct-amount = The right amount of a payment, claim or other figure of a case
help-correct-lenders = The right number of lenders
help-after-correct = winddown correct Northlight 3 --effective 2020-02-28 --reason wrong-date \
    {"  "}--basis "city report 17 of 2020"
    winddown correct Northlight 3 --strike --reason wrong-institution \
    {"  "}--basis "memo of 9 June 2020"
    winddown correct Northlight 12 --track clearance --amount 118wan \
    {"  "}--basis "statement of the custodian, corrected"

help-reopen = Reopen an institution that had exited, was cleared or was converted
help-reopen-reason = Why: new-claim, hidden-stock, resurgence, court-order
help-after-reopen = winddown reopen Northlight --effective 2020-06-03 --reason new-claim \
    {"  "}--basis "claim 118" --evidence claim=claim.pdf

## A clearance case

help-case = Work a clearance case, from the stop to its closing
help-after-case = winddown case assign Northlight --body "Clearance office of the city" \
    {"  "}--route clear --exit-by 2020-12-31 --effective 2020-03-05 --basis "list 4"
    winddown case stock Northlight --principal 3yi --lenders 2100 \
    {"  "}--effective 2020-03-02 --basis "audit 7 of 2020"
    winddown case checklist Northlight       what closing still lacks
help-case-show = Show a case on one page: stage, who is responsible, money, clocks, checklist, next step
help-case-list = List cases by stage and route, with what each is waiting for
help-case-list-stage = Only cases at this stage; all but closed where left out. May be repeated
help-case-list-route = Only cases on this route. May be repeated
help-case-expect = The last entry of the case you have seen; if another was written since, nothing is recorded
help-case-confirm = The amount is meant as it stands, although it was questioned
help-case-claim = The reference of the claim or batch; never a person's name

help-case-advance = Move a case to its next stage; closing it clears the institution with it
help-case-advance-stage = The stage it enters
help-case-advance-reason = Why; needed only where the rule knows more than one reason
help-after-case-advance = winddown case advance Northlight verify --effective 2020-03-09 \
    {"  "}--basis "roster 2 of 2020" --evidence roster=roster.pdf
    winddown case advance Northlight closed --effective 2021-01-20 \
    {"  "}--basis "acceptance 5 of 2021" --evidence acceptance-form=form.pdf
help-case-assign = Say who is responsible, by which route, and until when
help-case-assign-body = The responsible body
help-case-assign-route = The disposal route
help-case-assign-exit-by = The planned exit date
help-case-stock = Record the stock at the stop; the basis is its source, the day its date
help-case-stock-principal = Outstanding principal, such as 1234.50, 300wan or 3yi
help-case-stock-lenders = Lenders with a balance
help-case-stock-advanced = Balance the platform has advanced for borrowers

help-case-claims = The register of claims
help-case-claims-file = File a claim, or a batch of claims
help-case-claims-file-amount = Principal claimed, such as 1234.50, 300wan or 3yi
help-case-claims-file-lenders = Lenders in it; 1 for a single claim
help-case-claims-decide = Take a claim a step further
help-case-claims-decide-step = The step
help-case-claims-decide-amount = The amount admitted, for part-admitted and changed
help-case-claims-decide-duplicate-of = The claim it repeats, for one that is rejected as filed twice
help-case-claims-decide-taken-over-by = Who takes it over, for transferred
help-after-case-claims-decide = winddown case claims decide Northlight B-03 admitted \
    {"  "}--effective 2020-04-20 --basis "review 3 of 2020"
    winddown case claims decide Northlight B-04 part-admitted --amount 12wan \
    {"  "}--effective 2020-04-20 --basis "review 3 of 2020"
help-case-claims-amend = Put another amount in place of the one filed; both stay on record
help-case-claims-amend-amount = Principal claimed now
help-case-claims-close = Close the register, when its window is over
help-case-claims-import = Read claims from a file: all of it, or nothing
help-case-claims-import-file = CSV or XLSX with the columns claim, amount, lenders, and if need be step, admitted, effective, taken_over_by
help-case-claims-list = List the claims

help-case-pay = Record a payment: to one claim, or to all admitted ones in proportion
help-case-pay-principal = Principal paid; 0 where only a return is paid
help-case-pay-gain = Return paid above principal, once the principal is repaid
help-case-pay-claim = Only to this claim; to all admitted ones where left out
help-case-pay-lenders = Lenders fully repaid with it, where a batch is paid in part
help-after-case-pay = winddown case pay Northlight --principal 1.2yi --lenders 800 \
    {"  "}--effective 2020-06-30 --basis "statement of the custodian, June"
    winddown case pay Northlight --returned 20 --amount 1000wan \
    {"  "}--effective 2020-10-08 --basis "letter of the bank"
help-case-pay-returned = Record that the bank took back so much of the payment of this entry, on the day given
help-case-not-owed = Record stock that is proven not to be owed; it takes an audit report or a ruling
help-case-not-owed-amount = How much
help-after-case-not-owed = winddown case not-owed Northlight --amount 12wan \
    {"  "}--effective 2020-07-02 --basis "audit 9 of 2020" \
    {"  "}--evidence audit-report=audit.pdf
help-case-recover = Record money got in for the lenders
help-case-recover-amount = How much
help-case-distribute = Record the final distribution: what is then outstanding is the shortfall
help-case-unrecoverable = Record the certificate that nothing more can be recovered
help-case-contact = Record a try to reach those responsible
help-case-notice = Record a published notice and its window
help-case-notice-kind = What it is for
help-case-notice-number = Its number
help-case-notice-until = The last day of its window
help-after-case-notice = winddown case notice Northlight claims --number 12 --until 2020-04-10 \
    {"  "}--effective 2020-03-10 --basis "notice 12 of 2020"
help-case-plan = Record the exit plan that was filed
help-case-plan-threshold = The share of the votes that carries it; left out where lenders do not vote
help-case-vote = Record the count of the vote on the plan
help-case-vote-in-favour = Votes in favour, by heads or by yuan as the plan says
help-case-vote-of = Votes in all, of the same kind
help-case-object = Record an objection to the final notice, or its decision
help-case-object-objection = Its reference; never a person's name
help-case-object-decide = Decide it

help-case-checklist = Show the closing checklist R1 to R9, or record an item of it
help-case-checklist-item = The item that is recorded; the whole list is shown where it is left out
help-case-checklist-pass = It is proven, by the evidence given
help-case-checklist-not-applicable = It does not apply, and why
help-case-checklist-effective = The day of the document
help-after-case-checklist = winddown case checklist Northlight
    winddown case checklist Northlight R3 --pass --evidence asset-list=list.pdf \
    {"  "}--effective 2020-11-02 --basis "asset list of the working group"
    winddown case checklist Northlight R6 --not-applicable "none in arrears" \
    {"  "}--effective 2020-11-02 --basis "memo 9 of 2020"
help-case-flag = Raise a flag, look at it again, or lift it
help-case-flag-flag = The flag
help-case-flag-raise = It stands from that day on; hard needs --why and evidence
help-case-flag-review = It was looked at again, and stays
help-case-flag-lift = It stands no more
help-case-flag-why = Why the case is hard to clear
help-case-toll = Stop clocks for a case, or for every case of a unit; or end that early
help-case-toll-unit = Every case of this reporting unit and those under it
help-case-toll-clock = A clock that stands still: group, verification, plan, vote, contact, claims-window, claims-review, refusal, proceeding-review, execution, notice, notice-review, objection, acceptance, reopening, round, zero-stock, exit, age, movement, hard-review. May be repeated
help-case-toll-from = The first day; or a file with a row for each grant
help-case-toll-to = The last day; with --end, the new last day
help-case-toll-approver = Who approved it
help-case-toll-end = End the grant of this entry early
help-after-case-toll = winddown case toll --unit CN --clock age --clock execution \
    {"  "}--from 2020-01-24 --to 2020-03-31 --approver "Leading group office" \
    {"  "}--basis "notice on the epidemic, 2 February 2020"
    winddown case toll Northlight --end 14 --to 2020-02-29 --basis "memo 3"
help-after-case-assign = winddown case assign Northlight --body "Task force" --route clear \
    {"  "}--exit-by 2020-12-31 --effective 2020-03-02 --basis "list 4"
    winddown case assign --from cases.csv --basis "list 4" --dry-run

## Lists

help-plan = Plans of reduction: what an institution or a unit is to reach
help-plan-set = Set a plan of reduction for a measure, in place of the one before
help-plan-unit = The plan of this reporting unit
help-plan-set-measure = What is to fall
help-plan-set-baseline-month = The month whose end it starts from
help-plan-set-baseline = The figure then, such as 1200wan or 3.5yi or 1200; that on record where it is left out
help-plan-set-end = The day by which it is to be zero
help-plan-set-target = A target on the way: at most so much at the end of the month. May be repeated
help-plan-set-effective = The first day of the plan; today by default
help-plan-set-yes = What is questioned is meant
help-after-plan-set = winddown plan set Northlight --measure balance --baseline-month 2019-12 \
    {"  "}--end 2020-12-31 --target 2020-06=800wan --basis "plan of 2020-01-10"
    winddown plan set --unit 330000 --measure institutions --baseline 20 \
    {"  "}--baseline-month 2019-12 --end 2020-06-30 --basis "plan of the province"
help-plan-show = Show the plans in force: target of each month, what was reached, how far behind
help-stuck = List what is stuck: left the market, and not cleared
help-check = Check what must hold of the record; silent where it does
help-check-name = Which invariants; all where none is named
help-check-limit = At most this many findings of each invariant
help-after-check = winddown check                           every invariant, today
    winddown check case-without-route --unit 330000
    winddown check --format json --output findings.json
help-stuck-rule = Which lists; exited-not-cleared and closed-unresolved where none is named
help-stuck-explain = Show the whole calculation of one institution: ages, thresholds, money, run-off, deadline
help-after-stuck = winddown stuck                           the lists of the two states, today
    winddown stuck exited-not-cleared --unit 440000 --as-of 2020-03-31
    winddown stuck hard-to-clear no-movement tolled --limit 20
    winddown stuck closed-unresolved --output stuck.xlsx
    winddown stuck three-drops --unit 330000 --as-of 2020-03-31
    winddown stuck explain Northlight --as-of 2020-06-30

help-pilot = The conversion pilots
help-pilot-apply = Record the intent to convert, and with --scope what is applied for
help-pilot-apply-scope = Where the licence is to hold
help-pilot-apply-capital = Registered capital, in cash, such as 300000000
help-pilot-apply-first = The first payment planned
help-pilot-apply-balance = Balance of loans at the application
help-pilot-apply-lenders = Lenders at the application
help-after-pilot-apply = winddown pilot apply Northlight --effective 2020-02-03 \
    {"  "}--basis "letter of 2020-02-03"
    winddown pilot apply Northlight --scope province --capital 300000000 \
        --first 30000000 --balance 37500000 --lenders 1055 \
        --effective 2020-02-10 --basis "application of 2020-02-10"
help-pilot-pack = Record items of the application's pack as filed
help-pilot-pack-item = An item of the pack
help-pilot-opinion = Record the opinion of an office
help-pilot-opinion-office = The office
help-pilot-opinion-opinion = What it thinks
help-pilot-advance = Move an application to its next stage; the institution moves with it
help-pilot-advance-stage = The stage it enters
help-pilot-advance-reason = Why; needed only where the rule knows more than one reason
help-after-pilot-advance = winddown pilot advance Northlight applied --effective 2020-02-20 \
    {"  "}--basis "receipt of 2020-02-20" --evidence pack=pack.pdf
    winddown pilot advance Northlight rejected --reason illegality \
        --effective 2020-03-20 --basis "decision 9 of 2020"
help-pilot-condition = Set a condition of the approval, record it as met, or give it another day
help-pilot-condition-set = Set a condition
help-pilot-condition-condition = Its reference, up to 60 characters
help-pilot-condition-set-capital = Capital paid in, in total, by the day
help-pilot-condition-set-zero-stock = The stock is zero by the day
help-pilot-condition-set-other = Anything else, in words
help-pilot-condition-due = The last day, included
help-pilot-condition-set-consequence = What follows otherwise
help-pilot-condition-met = Record a condition as met
help-pilot-condition-extend = Give a condition another day; the day before stays on record
help-pilot-condition-waive = Record that the office that set a condition waived it, with its decision as evidence
help-after-pilot-condition = winddown pilot condition Northlight set capital --capital 30000000 \
        --due 2020-06-12 --consequence lapse \
        --effective 2020-05-13 --basis "decision 9 of 2020"
help-pilot-capital = Record capital paid in, as a report verifies it
help-pilot-capital-amount = How much
help-pilot-capital-report = Number of the report that verifies it
help-pilot-capital-own-funds = The funds are the shareholders' own
help-pilot-stock = Record what custodian or auditor found of the stock, or with --at-conversion the stock at the conversion
help-pilot-stock-balance = Balance of loans
help-pilot-stock-lenders = Lenders
help-pilot-stock-custody = What is left on the custody account
help-pilot-stock-at-conversion = The figures are those at the conversion
help-pilot-run-off = Set the last day of the run-off
help-pilot-run-off-end = The last day
help-pilot-settle = Record items of the settlement with the lenders as done
help-pilot-settle-item = R2, R4 or R7
help-pilot-obstacle = Raise what stands in the way of a conversion, with --note, or lift it
help-pilot-obstacle-act = Raise it or lift it
help-pilot-obstacle-kind = Which
help-pilot-toll = Stop the clocks of an application, or end that early
help-pilot-toll-clock = A clock that stands still: conversion, condition. May be repeated
help-pilot-toll-from = The first day
help-pilot-toll-to = The last day; with --end, the new last day
help-pilot-toll-approver = Who approved it
help-pilot-toll-end = End the grant of this entry early
help-pilot-list = List applications to convert, and conversions on record without one: how far each has come
help-pilot-export = Write that list (E5) with every column, for other offices; xlsx and html with totals and charts
help-pilot-show = Show an application on one page to take into a meeting
help-pilot-list-state = Only applications in this stage, open or ended. May be repeated
help-pilot-export-state = Only applications in this stage, open or ended. May be repeated
help-pilot-list-obstacle = Only applications with this obstacle. May be repeated
help-pilot-export-obstacle = Only applications with this obstacle. May be repeated
help-pilot-list-all = Ended ones too
help-pilot-export-all = Ended ones too
help-after-pilot-list = winddown pilot list --unit 330000 --as-of 2020-03-31
    winddown pilot list --state run-off --obstacle incapable
    winddown pilot show Northlight --as-of 2020-06-30
    winddown pilot export --all --output pilots.xlsx

help-activity = List who recorded what since a day
help-activity-since = From this day on, by the day of recording in legal time
help-activity-by = Only what this login recorded
help-activity-totals = One line an officer instead of one an entry
help-after-activity = winddown activity --since 2020-04-01
    winddown activity --since 2020-04-01 --by wang --format json
    winddown activity --since 2020-01-01 --totals

help-diff = Show which rows of a list came, went or changed between two days, or two moments of knowledge
help-diff-name = Which list
help-diff-from = The earlier: a day, or a moment as RFC 3339
help-diff-to = The later, of the same kind
help-diff-ages = Compare ages too, which grow by themselves
help-after-diff = winddown diff exited-not-cleared --from 2020-02-29 --to 2020-03-31
    winddown diff cases --as-of 2020-03-31 --from 2020-03-31T16:00:00Z \
    {"  "}--to 2020-04-30T16:00:00Z --format csv

help-due = List every deadline ahead and behind, of all tracks
help-due-within = How far ahead, in days, such as 30d; what has passed is always listed
help-due-kind = Only deadlines of this kind; may be repeated
help-due-mover = Only what these have to do; may be repeated
help-due-ical = Write the days to this file too, as iCalendar
help-after-due = winddown due --within 14d --unit 330000
    winddown due --mover city --ical deadlines.ics

help-dwell = Show how long stays in each state take, and where the most days are waited
help-dwell-track = Only this track
help-dwell-by = What is told apart, besides the track; the state by default. May be repeated
help-after-dwell = winddown dwell                           each state
    winddown dwell --track clearance --by state --by unit --limit 20
    winddown dwell --by route --by state
    winddown dwell --unit 330000 --as-of 2020-03-31 --output dwell.xlsx

help-targets = Show by unit how far the stock fell, how much is cleared, what converts, and who reports in time
help-targets-month = The month; the last one over by --as-of where left out
help-targets-unit = Of the units directly below this one; your own, or the nation, where left out
help-after-targets = winddown targets --as-of 2020-03-31      every province
    winddown targets --unit 330000 --month 2020-02
    winddown export targets --as-of 2020-03-31 --output targets.xlsx

## Figures month by month, and as published

help-series = Show measures month by month, and how many months in a row they fell
help-series-measure = Only this measure; those of the three drops by default. May be repeated
help-series-group = Whose figures; of institutions in operation by default. May be repeated
help-series-from = The first month; two years before the last by default
help-series-to = The last month; the last one over by --as-of where left out
help-series-baseline = Compare each month with this one too
help-series-as-of = The day by which the last month shown is over; today by default
help-after-series = winddown series --baseline 2018-12 --as-of 2020-03-31
    winddown series Northlight --measure balance --from 2019-01
    winddown series --unit 330000 --known-at 2020-04-10 --output series.xlsx

help-bulletin = The bulletin of a month: shown, published, verified, compared; and figures that others published
help-bulletin-show = Show the bulletin of a month: paragraph, figures, regions, flow statement, definitions
help-bulletin-show-as-of = The month-end its figures are for; that of the last month over by default
help-bulletin-show-baseline = The month-end they are compared with; by default the start of the year before: 2018-12-31 for any day of 2020
help-bulletin-show-percentages = Say changes alone: amounts and people were not published
help-bulletin-show-unit = The bulletin of this reporting unit; by default of the nation, or of your own unit
help-after-bulletin-show = winddown bulletin show --as-of 2020-03-31 --baseline 2018-12-31
    winddown bulletin show --unit 330000 --format json --output zhejiang.json
help-bulletin-publish = Freeze the bulletin of a month under the next number of its unit, as the record has it now
help-bulletin-publish-as-of = The month-end its figures are for; that of the last month over by default
help-bulletin-publish-baseline = The month-end they are compared with; the start of the year before by default
help-bulletin-publish-unit = The bulletin of this reporting unit; by default of the nation, or of your own unit
help-after-bulletin-publish = winddown bulletin publish --as-of 2020-03-31 --baseline 2018-12-31 \
    {"  "}--basis "joint meeting of 24 April 2020"
help-bulletin-list = List the bulletins that were published
help-bulletin-list-unit = Those of this reporting unit and the units under it
help-bulletin-verify = Rebuild published bulletins from the record and compare them to the byte
help-bulletin-verify-number = The number of one; all of the unit where left out
help-bulletin-verify-unit = Those of this reporting unit; by default of the nation, or of your own unit
help-bulletin-diff = Say what changed between two published bulletins, and what was recorded that changed it
help-bulletin-diff-one = The number of one
help-bulletin-diff-other = The number of the other
help-bulletin-diff-unit = Those of this reporting unit; by default of the nation, or of your own unit
help-after-bulletin-diff = winddown bulletin diff 1 2 --output differences.xlsx
help-bulletin-record = Record figures that others published, as published
help-bulletin-record-source = Who published them, where and when
help-bulletin-record-as-of = The day the figures are for
help-bulletin-record-baseline = The day that changes are against
help-bulletin-record-number = A number, such as institutions=139. May be repeated
help-bulletin-record-percent = A change in whole per cent, such as balance=-75. May be repeated
help-bulletin-record-streak = How many months in a row it says the sector fell
help-bulletin-record-unit = The reporting unit the figures are of; the nation by default
help-after-bulletin-record = winddown bulletin record --source "CBIRC, 24 April 2020" --as-of 2020-03-31 \
    {"  "}--baseline 2018-12-31 --number institutions=139 --percent institutions=-86 \
    {"  "}--percent balance=-75 --streak 21 --basis "press release, April 2020"
help-bulletin-statements = List figures that others published beside our own
help-bulletin-statements-unit = Those of this reporting unit; of the nation by default
help-bulletin-consistency = Say whether figures that others published contradict each other
help-bulletin-consistency-unit = Those of this reporting unit; of the nation by default

help-export = Write the record, or a list of it, for other offices and programs
help-export-name = What; events is the record as an event log, XES or OCEL 2.0, the others are lists with every column
help-export-institution = Only this institution and its cases: its id, USCC, or name
help-export-by = The three drops by unit or by institution; by unit by default
help-export-baseline = The month whose end the three drops are compared with; the end of 2018 by default
help-export-all = Every entry as recorded, struck ones and corrections too; of pilots, ended ones too
help-after-export = winddown export events --output record.xes
    winddown export exited-not-cleared --as-of 2020-03-31 --output e3.xlsx
    winddown export struck-off --output e13.csv
    winddown export events --output record.jsonocel --unit 330000
    winddown export events --format ocel-xml --all

## Monthly returns

help-return = Monthly returns of institutions: file them, one by one or from a file
help-return-file = File the return of one institution for one month; other figures than those on record are a restatement
help-return-file-month = The month, such as 2020-03: figures are for its last day
help-return-file-balance = Outstanding principal at the end of the month, interest not counted
help-return-file-lenders = Persons to whom principal is owed
help-return-file-borrowers = Persons who owe principal
help-return-file-issued = New loans of the month
help-return-file-repaid = Principal repaid in the month
help-return-file-overdue = Principal overdue at the end of the month
help-return-file-advanced = What the platform has advanced for borrowers
help-return-file-flag = A mark on the figures; missing says that they are not to be had. May be repeated
help-return-file-source = Where the figures come from; the institution itself where left out
help-return-file-submitted-on = The day they were handed in; today where left out
help-return-file-submitted-by = Who handed them in; you where left out
help-return-file-yes = What is questioned, such as a jump of ten times, is meant as it stands
help-after-return-file = winddown return file Northlight 2020-03 --balance 120wan \
    {"  "}--lenders 130 --borrowers 41 --basis "return of 8 April 2020"
    winddown return file Northlight 2020-02 --flag missing \
    {"  "}--basis "memo of 20 March 2020"

help-return-import = Read returns from a file: all of it, or nothing
help-return-import-file = The file: CSV or XLSX, a row an institution and month
help-return-import-profile = How it is read: a shipped profile, or the path of one
help-return-import-taken-on = The day the list was taken, before the one of the profile
help-return-import-set = What holds for every row in which the list says nothing: a field of the profile and its value, such as place=330100
help-return-import-quarantine = Put rows that are refused or questioned into this file, each with its reason, and take the others
help-return-import-report = Write what became of each row to this file, .csv, .xlsx or .json; in a rehearsal too
help-return-import-basis = The document it rests on; the title of the list where left out
help-return-import-accept-questions = What is questioned, such as a jump of ten times, is meant as it stands
help-after-return-import = winddown return import returns-2020-03.csv --dry-run
    winddown return import returns-2020-03.csv --quarantine not-taken.csv
    winddown return import list.xlsx --profile my-list.toml

help-return-show = Show the returns of one institution, month by month
help-return-show-all-versions = Also those that a restatement took the place of
help-return-show-limit = Only so many of the newest
help-return-from = From this month on
help-return-to = Up to this month
help-after-return-show = winddown return show Northlight --from 2019-01 --all-versions
    winddown return show Northlight --known-at 2020-04-24
help-return-missing = List who owes a return and has not filed it; without a month, who is late
help-return-missing-month = Everybody who has not filed for this month, late or not
help-return-missing-state = Only those in this state on the day. May be repeated
help-after-return-missing = winddown return missing                  who is late, and for how long
    winddown return missing 2020-03 --unit 330000 --as-of 2020-04-06
help-return-rates = Show by unit how many returns came, and how many in time
help-return-rates-month = The month; the last one over where left out
help-return-rates-unit = Of the units directly below this one; your own, or the nation, where left out
help-return-restatements = List what was restated: figure, from, to, when and by whom
help-return-restatements-institution = Only of this institution
help-return-approvals = Show where each unit stands with a month: waiting for those below, ready, approved
help-return-approvals-month = The month; the last one over where left out
help-return-approve = Approve a month for a unit and lock it, after every unit below it
help-return-approve-month = The month
help-return-approve-unit = The unit that approves
help-return-approve-with-missing = Though returns are missing; how many came is recorded
help-return-approve-with-below = Along with the units below that have not approved
help-after-return-approve = winddown return approve 2020-03 --unit 330100 --basis "minutes of 8 April"
    winddown return approve 2020-03 --unit 330000 --with-below --dry-run \
    {"  "}--basis "minutes of 10 April"
help-return-unlock = Unlock a month that a unit has approved, from the top down, with a reason (--note)
help-return-unlock-month = The month
help-return-unlock-unit = The unit whose approval ends
help-return-unlock-with-below = Along with the units below that have approved
help-after-return-unlock = winddown return unlock 2020-03 --unit CN --with-below --basis "memo 12" \
    {"  "}--note "the custodian restated two balances"

## Files in

help-import = Read a list of others into the record
help-import-institutions = Read a list of institutions
help-import-changes = Read a list of changes
help-import-returns = Read a list of monthly returns
help-import-guess = Look at a list and write a draft of a profile for it
help-import-guess-sheet = The sheet of a workbook, where several may be the list
help-import-guess-output = The file for the draft; it must not be there yet
help-after-import-guess = winddown import guess list.xlsx
    winddown import guess list.xlsx --sheet List --output my-list.toml
help-import-profiles = List the profiles that come with the program, show one, or copy it
help-import-profiles-profile = Which one to show or copy
help-import-profiles-output = The file for its text; it must not be there yet
help-after-import-profiles = winddown import profiles
    winddown import profiles returns
    winddown import profiles wdzj-status --output my-list.toml
help-import-basis = The document it rests on; the title of the list where left out
help-import-accept-questions = What is questioned, such as a jump of ten times, is meant as it stands
help-import-file = The file: CSV or XLSX
help-import-profile = How it is read: a shipped profile, or the path of one
help-import-taken-on = The day the list was taken, before the one of the profile
help-import-set = What holds for every row in which the list says nothing: a field of the profile and its value, such as place=330100
help-import-quarantine = Put rows that cannot be read into this file, and take the others
help-import-report = Write what became of each row to this file, .csv, .xlsx or .json; in a rehearsal too
help-import-list = List what was taken in
help-import-show = Show what became of each row of a list
help-import-show-import = The import's id, as `winddown import list` shows it
help-after-import-show = winddown import show IMPORT --where outcome=review    only what waits
    winddown import show IMPORT --output rows.xlsx
help-after-import = winddown import institutions list.csv --profile wdzj-status --dry-run
    winddown import institutions list.xlsx --profile my-list.toml \
    {"  "}--quarantine bad-rows.csv
    winddown review list                     what the import could not decide

help-review = What an import could not decide
help-review-list = List what waits for a decision
help-review-list-kind = Only this kind. May be repeated
help-review-list-resolved = Those that are decided, too
help-review-show = Show one item beside the institutions that it may be about
help-review-show-item = The item's id, as `winddown review list` shows it
help-review-resolve = Decide one item, or many
help-review-resolve-filter = Decide every open item of which this holds, by the columns of `winddown review list`. May be repeated
help-review-resolve-from = Decide the items of this file, with the columns item, decision (as-found, same, new, dismiss), institution, basis, and if need be state, effective, reason, renamed, office, note, evidence
help-review-resolve-renamed = The legal name in the row is the one it bears now; otherwise it is kept as a former name
help-review-resolve-item = The item's id, as `winddown review list` shows it
help-review-resolve-same = It is this institution: id, USCC, or name
help-review-resolve-new = It is a new institution
help-review-resolve-dismiss = Nothing follows from it
help-review-resolve-state = The state it enters, instead of the list's
help-review-resolve-effective = The day it took effect, instead of the list's
help-review-resolve-reason = The reason, instead of the list's
help-review-resolve-unit = The reporting unit of a new institution, where its place does not tell
help-after-review-resolve = winddown review resolve ITEM --same 1234-K --basis "letter 7 of 2019"
    winddown review resolve --where kind=flagged --dismiss \
    {"  "}--basis "letter 7 of 2019" --dry-run
    winddown review resolve --from decisions.csv --basis "letter 7 of 2019"

## People, units and rules

help-unit = The reporting units
help-unit-list = List the tree of reporting units
help-unit-list-unit = Only what is under this unit
help-rule = The dated rulebook
help-rule-list = List every threshold with its source and the day it came into force
help-calendar = The official calendar of working days
help-calendar-list = List the days that differ from Monday to Friday
help-calendar-list-year = Only this year
help-calendar-import = Read the calendar of a year into the record; needs the national duty
help-calendar-import-file = The file: columns day, kind (holiday or working), name, source
help-calendar-import-basis = The notice that arranges the holidays of the year
help-calendar-import-amend = Also where the year has its official calendar: a newer notice changed it
help-after-calendar-import = winddown calendar import 2027.csv --basis "notice 7 of 2026" --dry-run
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
help-audit-verify = Verify the chain of every institution, or of one, and that the record still begins with each of its checkpoints
help-audit-verify-note = A checkpoint that was kept elsewhere; the record is held against it too
help-after-audit-verify = winddown audit verify --note checkpoint.txt
help-audit-key = Make a key to sign checkpoints with; prints its public half
help-audit-key-file = The file it goes to, which nobody else can read; one that is there stays as it is
help-audit-key-name = Its name, without blanks, such as that of the office
help-after-audit-key = winddown audit key office.key --name p2p-office.gov.cn > office.pub
help-audit-checkpoint = Sign how far the record has come: a root over all entries, which nobody can alter without it being seen
help-audit-checkpoint-key = The file of the key to sign with; several sign side by side, as when one key follows another
help-audit-checkpoint-output = Write the checkpoint to this file, to be kept elsewhere
help-audit-checkpoint-dry-run = Say exactly what would be signed, and write nothing
help-after-audit-checkpoint = winddown audit checkpoint --key office.key --output checkpoint.txt
help-audit-list = List the checkpoints that were made
help-audit-show = Print a checkpoint as it was signed
help-audit-show-size = How many entries it has; the last where left out
help-audit-prove = Print a proof that an entry is in the last checkpoint, or that an earlier checkpoint is the beginning of a later one
help-audit-prove-institution = Whose entry: an institution, or a case, application or lead by its id
help-audit-prove-seq = Which entry, as `history` numbers them
help-audit-prove-since = How many entries the earlier checkpoint has
help-audit-prove-size = How many entries the later one has; the last where left out
help-audit-prove-output = Write the proof to this file
help-after-audit-prove = winddown audit prove Northlight 3 --output entry.proof
    winddown audit prove --since 74002
help-audit-check-proof = Check a proof; the record is not needed
help-audit-check-proof-file = The proof
help-audit-check-proof-public = The public key of who must have signed, as a file. May be repeated
help-after-audit-check-proof = winddown audit check-proof entry.proof --public office.pub
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
help-exit-10 = A check found violations, or what was asked for cannot be read
help-exit-70 = A bug in the program
help-exit-74 = The output cannot be written

help-pack = Write what a meeting needs into one file: lists, charts, definitions
help-pack-as-of = The day the pack is of
help-pack-baseline = The month-end that figures are compared with
help-pack-output = The file: .xlsx, a workbook with every column and native charts, or .html, a page that stands alone
help-after-pack = winddown pack --as-of 2020-03-31 --output pack.xlsx   with native charts
    winddown pack --as-of 2020-03-31 --unit 440000 --output pack.html

## Hand-overs and the issue log

help-handover = What is handed over about borrowers who do not pay: counts and receipts
help-handover-which = The list; in a list may be repeated
help-handover-receipt = The number of the receipt
help-handover-add = Record a hand-over to a list
help-handover-add-receiver = Who took it
help-handover-add-handed = Persons handed over
help-handover-add-accepted = Persons taken onto the list
help-handover-add-rejected = Persons refused; the rest is pending
help-handover-add-amount = What they owe together, such as 1200wan or 3.5yi
help-handover-add-overdue-days = Days overdue of the youngest debt in it
help-handover-add-receipt-on = The day of the receipt; that of the hand-over by default
help-handover-add-rests-on = For joint punishment: a list it rests on. May be repeated
help-after-handover-add = winddown handover add Northlight --list credit --receiver Baihang \
    {"  "}--receipt BH-2020-12 --handed 1200 --accepted 1150 --rejected 30 \
    {"  "}--overdue-days 120 --effective 2020-04-20 --basis "credit notice, Sep 2019"
help-handover-correct = Record the counts of a hand-over anew, as the receiver answers
help-handover-correct-handed = Persons handed over, where that was wrong
help-handover-correct-accepted = Persons taken onto the list by now
help-handover-correct-rejected = Persons refused by now
help-handover-remove = Record that persons were taken off a list again
help-handover-remove-persons = How many
help-handover-remove-ground = Why
help-handover-list = List hand-overs: handed over, accepted, rejected, pending, taken off, on the list
help-handover-missing = List cases whose item R6 and hand-overs do not agree
help-issue = The issue log: new situations and problems
help-issue-track = Whether it is about the institution, its case or its application
help-issue-lead = A lead instead of an institution
help-issue-seq = The entry that raised it
help-issue-owner = Who sees to it
help-issue-due = By when
help-issue-raise = Raise an issue
help-issue-raise-text = What it is
help-issue-raise-category = What it is about
help-issue-assign = Give an issue an owner, or a day
help-issue-resolve = Record that an issue is resolved
help-issue-resolve-resolution = How
help-issue-reopen = Record that an issue is back
help-issue-list = List issues: open ones first, the oldest first
help-issue-list-category = Only this category. May be repeated
help-issue-list-owner = Only those this owner sees to
help-issue-list-all = Resolved ones too
