//! Whatever the program advises about the nation can be done: every command that a page or a refusal gives is pasted, its
//! gaps are filled, and it is rehearsed. None is refused for something that was not named.
//!
//! Named is what stands on the page that gave the command, or in the refusal that did: each thing that the rehearsal finds
//! in the way has to be said there in the same words. What is in the way of a command that a page gives is never excused
//! so: a page gives only what can be done now. Where a value that filled a gap is doubted (wrong usage), what is advised
//! about it has to pass in its turn. What is done in an order is carried out on a record of its own, step by step, and taken
//! back. What sets an entry right is typed too, but may be refused: nothing in the nation is wrong, and which entry is meant
//! only whoever types can know; so only they know whether a condition was met by its day.

mod acts;
mod gaps;
mod typist;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex};

use crate::support::Record;
use gaps::completed;
use typist::{DONE, Heard, Typist, VIOLATIONS, shape};

/// The moment at which the nation is looked at: most of it is under way.
const THEN: &str = "2020-04-24T00:00:00Z";

/// How far what a refusal advises is followed.
const DEPTH: usize = 3;

/// Whoever stands at the same place has the same open to them: one is looked at of each.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Place(Vec<String>);

/// One of the nation, with what it is called and where it stands.
struct Subject {
    number: String,
    place: Place,
    pages: Vec<&'static str>,
}

/// What was wrong.
type Wrong = Mutex<Vec<String>>;

/// One institution, case, application and lead of each sort.
fn subjects(typist: &Typist) -> Vec<Subject> {
    let lists: [(&str, &[&str], &[&str]); 4] = [
        ("institution list", &["state"], &["allowed"]),
        ("case list", &["state", "stage", "next_step"], &["case show", "case checklist", "allowed"]),
        ("pilot list --all", &["state", "stage", "next_step"], &["pilot show", "allowed"]),
        ("lead list", &["state"], &["lead show"]),
    ];
    let mut seen = BTreeSet::new();
    let mut subjects = Vec::new();
    for (list, keys, pages) in lists {
        for row in typist.rows(list) {
            let at = keys.iter().map(|key| row[*key].as_str().unwrap_or_default().to_owned());
            let place = Place(std::iter::once(list.to_owned()).chain(at).collect());
            if seen.insert(place.clone()) {
                let number = row["short_number"].as_str().expect("a number").to_owned();
                subjects.push(Subject { number, place, pages: pages.to_vec() });
            }
        }
    }
    subjects
}

/// Does something about each subject, two at once.
fn of_each<T: Sync>(subjects: &[T], of_one: impl Fn(&T) + Sync) {
    let waiting = Mutex::new(subjects.iter());
    let next = || waiting.lock().expect("nobody panicked").next();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(subject) = next() {
                    of_one(subject);
                }
            });
        }
    });
}

/// The steps that were tried, by where they were given: the same is not tried twice.
#[derive(Default)]
struct Tried(Mutex<BTreeSet<(String, String)>>);

impl Tried {
    fn is_new(&self, Place(place): &Place, step: &str) -> bool {
        // A case or an application is moved from its stage, whatever its institution's state and its next step.
        let is_of_stage = [" case ", " pilot "].iter().any(|of| step.contains(of));
        let at = place.get(2).filter(|_| is_of_stage).unwrap_or(&place[1]).clone();
        self.0.lock().expect("nobody panicked").insert((at, shape(step)))
    }

    fn len(&self) -> usize {
        self.0.lock().expect("nobody panicked").len()
    }
}

/// The nation as it is read and rehearsed at, and another one in which orders are carried out, one at a time.
struct Nation {
    typist: Typist,
    carried: Mutex<Record>,
    /// Nobody writes here.
    _read: Record,
}

static NATION: LazyLock<Nation> = LazyLock::new(|| {
    let read = Record::of_nation_known_at(THEN);
    let carried = Mutex::new(Record::copied(&read));
    Nation { typist: Typist::at(&read), carried, _read: read }
});

/// Who tries what is advised, and notes what is wrong with it.
struct Rehearsal {
    nation: &'static Nation,
    tried: Tried,
    wrong: Wrong,
}

impl Rehearsal {
    fn new() -> Self {
        Self { nation: &NATION, tried: Tried::default(), wrong: Wrong::default() }
    }

    /// Tries each step that a page or a list gave: each can be done as it stands.
    fn page(&self, place: &Place, line: &str) {
        let heard = self.nation.typist.read(line);
        assert!(matches!(heard.exit, DONE | VIOLATIONS), "{line}: {}", heard.err);
        for step in &heard.steps {
            self.step(place, (line, ""), step, 0);
        }
    }

    /// Tries what a refusal advises: each step by itself, but those of an order one after the other.
    fn refusal(&self, place: &Place, origin: &str, heard: &Heard, depth: usize) {
        let orders = heard.orders();
        let is_later =
            |step: &&String| orders.iter().flat_map(|order| order.iter().skip(1)).any(|later| later == *step);
        for step in heard.steps.iter().filter(|step| !is_later(step)) {
            self.step(place, (origin, &heard.err), step, depth);
        }
        for order in &orders {
            self.order(place, (origin, &heard.err), order);
        }
    }

    /// Tries a step that was given by a line which said so much, and what its refusal advises in its turn.
    fn step(&self, place: &Place, (origin, said): (&str, &str), step: &str, depth: usize) {
        if !self.tried.is_new(place, step) {
            return;
        }
        let heard = self.nation.typist.rehearse(&completed(step));
        self.judge((origin, said), &[], step, &heard);
        if depth < DEPTH && heard.exit != DONE {
            self.refusal(place, &heard.line.join(" "), &heard, depth + 1);
        }
    }

    /// Carries out what was given in an order, as far as nothing that was said is in the way.
    fn order(&self, place: &Place, (origin, said): (&str, &str), order: &[String]) {
        if !self.tried.is_new(place, &order.join(" ")) {
            return;
        }
        let record = self.nation.carried.lock().expect("nobody panicked");
        let typist = Typist::at(&record);
        let mut chosen = Vec::new();
        for (minute, step) in order.iter().enumerate() {
            let heard = typist.record(&completed(step), minute);
            self.judge((origin, said), &chosen, step, &heard);
            chosen.extend(heard.days());
            if heard.exit != DONE {
                break;
            }
        }
        record.forget_since(THEN);
    }

    fn judge(&self, (origin, said): (&str, &str), chosen: &[String], step: &str, heard: &Heard) {
        // What was just refused is no way out of it.
        let (line, rehearsed) = (heard.line.join(" "), " --dry-run");
        let is_other = line.replace(rehearsed, "") != origin.replace(rehearsed, "");
        if heard.is_excused(said, chosen) && (is_other || heard.exit == DONE) {
            return;
        }
        let told = format!("{origin} gave\n  {step}\ntyped as\n  {line}\nexit {}\n{}", heard.exit, heard.err);
        self.wrong.lock().expect("nobody panicked").push(told);
    }

    fn finish(self, at_least: usize) {
        let wrong = self.wrong.into_inner().expect("nobody panicked");
        assert!(wrong.is_empty(), "{} of {}:\n\n{}", wrong.len(), self.tried.len(), wrong.join("\n\n"));
        assert!(self.tried.len() >= at_least, "only {} steps", self.tried.len());
    }
}

#[test]
fn whatever_a_page_advises_can_be_done_as_it_stands() {
    let rehearsal = Rehearsal::new();
    let subjects = subjects(&NATION.typist);
    of_each(&subjects, |subject| {
        subject.pages.iter().for_each(|page| rehearsal.page(&subject.place, &format!("{page} {}", subject.number)));
    });
    rehearsal.finish(150);
}

/// The lists, which advise something below their rows, or where there are none. Bulletins are left out: none is published
/// then, so that there is no number of one to give.
const LISTS: &[&str] = &[
    "activity --since 2020-04-20",
    "bulletin consistency",
    "calendar list",
    "case list",
    "check --limit 2",
    "due",
    "handover list",
    "institution find 贷",
    "institution list",
    "issue list",
    "lead list",
    "officer list",
    "pilot list",
    "return approvals",
    "return missing",
    "review list",
    "rule list",
    "series",
    "stuck",
    "targets",
    "unit list",
];

#[test]
fn whatever_a_list_advises_can_be_done_as_it_stands() {
    let rehearsal = Rehearsal::new();
    of_each(LISTS, |list| rehearsal.page(&Place(vec!["lists".to_owned(), (*list).to_owned()]), list));
    rehearsal.finish(4);
}

/// What the record refuses when it is asked for it bare: moves that are open or lack something, without what they ask for,
/// and acts that are not of the stage, of which each subject in its turn is asked every eighth.
fn refused(typist: &Typist, subject: &Subject, turn: usize) -> Vec<Heard> {
    provocations(typist, subject, turn)
        .iter()
        .map(|line| typist.rehearse(line))
        .filter(|heard| heard.exit != 0)
        .collect()
}

fn provocations(typist: &Typist, subject: &Subject, turn: usize) -> Vec<Vec<String>> {
    let in_turn = |acts: &[&str], whom: &str| -> Vec<String> {
        acts.iter().skip(turn % 8).step_by(8).map(|act| act.replace(whom, &subject.number)).collect()
    };
    let number = &subject.number;
    let acts: Vec<String> = match subject.place.0[0].as_str() {
        "lead list" => in_turn(acts::LEAD, "LEAD"),
        list => {
            let moves = typist.rows(&format!("allowed {number}"));
            let bare = moves.iter().map(|open| {
                let code = |key: &str| open[key].as_str().unwrap_or_default();
                let (state, reason) = (code("state"), code("reasons").split(',').next().unwrap_or_default());
                match (code("track"), code("how")) {
                    ("clearance", "case-advance") => format!("case advance {number} {state}"),
                    ("pilot", _) => format!("pilot advance {number} {state}"),
                    (_, "reopen") => format!("reopen {number} --reason {reason}"),
                    _ => format!("log {number} {state} --reason {reason}"),
                }
            });
            let own = match list {
                "case list" => acts::CASE,
                "pilot list --all" => acts::PILOT,
                _ => acts::INSTITUTION,
            };
            bare.chain(in_turn(own, "INST")).collect()
        }
    };
    let line = |act: &String| typist::words(&format!("{act} --effective {} --basis b", gaps::TODAY));
    acts.iter().map(line).collect()
}

#[test]
fn whatever_a_refusal_advises_is_refused_for_nothing_that_it_did_not_name() {
    let typist = &NATION.typist;
    let rehearsal = Rehearsal::new();
    // Of cases and applications one at each stage is asked, whatever is next there.
    let mut places = BTreeMap::new();
    for subject in subjects(typist) {
        let stage = subject.place.0.get(2).unwrap_or(&subject.place.0[1]).clone();
        places.entry((subject.place.0[0].clone(), stage)).or_insert(subject);
    }
    let subjects: Vec<(usize, Subject)> = places.into_values().enumerate().collect();
    of_each(&subjects, |(turn, subject)| {
        for heard in refused(typist, subject, *turn) {
            rehearsal.refusal(&subject.place, &heard.line.join(" "), &heard, 1);
        }
    });
    rehearsal.finish(200);
}
