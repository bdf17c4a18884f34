//! An officer at a terminal: the built program, run on a test's record, and the transcript of what it said.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use tempfile::TempDir;
use winddown::db::session::NATIONAL_LOGIN;

use crate::support::Record;
use crate::support::days::moment;

/// When the first command is typed; every command after it is typed a minute later.
const FIRST_COMMAND: &str = "2021-01-04T01:00:00Z";

/// A terminal, the record it works on, and the folder it works in.
pub struct Desk {
    /// The record.
    pub record: Record,
    folder: TempDir,
    url: String,
    lang: &'static str,
    clock: DateTime<Utc>,
    transcript: String,
}

/// What a command said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// Data.
    pub out: Vec<u8>,
    /// Notes and errors.
    pub err: String,
    /// The exit code.
    pub exit: i32,
}

impl Said {
    /// The data as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.out).expect("data is UTF-8")
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            out: output.stdout,
            err: String::from_utf8(output.stderr).expect("notes are UTF-8"),
            exit: output.status.code().expect("the program ends by itself"),
        }
    }
}

impl Desk {
    /// The national officer at an empty sample record, in English.
    pub fn new() -> Self {
        let record = Record::new();
        Self {
            url: record.url(NATIONAL_LOGIN),
            record,
            folder: TempDir::new().expect("a folder to work in"),
            lang: "en",
            clock: moment(FIRST_COMMAND),
            transcript: String::new(),
        }
    }

    /// The same in Chinese.
    pub fn in_chinese() -> Self {
        Self { lang: "zh", ..Self::new() }
    }

    /// From here on in Chinese.
    pub fn chinese(&mut self) {
        self.lang = "zh";
    }

    /// From here on another officer types.
    pub fn login(&mut self, login: &str) {
        self.url = self.record.url(login);
    }

    /// From here on the record is looked for somewhere else.
    pub fn reach(&mut self, url: &str) {
        url.clone_into(&mut self.url);
    }

    /// The moment before the next command is typed.
    pub fn just_now(&self) -> String {
        let moment = self.clock - TimeDelta::seconds(1);
        moment.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// Nothing is typed until a moment.
    pub fn rest_until(&mut self, then: &str) {
        self.clock = self.clock.max(moment(then));
    }

    /// A file in the folder the officer works in.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file there.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).expect("a file of the test");
    }

    /// Puts a made-up file of `tests/data` there.
    pub fn data(&self, name: &str) {
        self.file(name, data(name));
    }

    /// Types a command, as in a shell: words in quotes stay together. The transcript keeps what was said.
    pub fn run(&mut self, line: &str) -> Said {
        let said = self.quietly(line);
        self.transcript.push_str(&format!("$ winddown {line}\n"));
        self.transcript.push_str(&lines_marked(&String::from_utf8_lossy(&said.out), ""));
        self.transcript.push_str(&lines_marked(&said.err, "! "));
        if said.exit != 0 {
            self.transcript.push_str(&format!("[exit {}]\n", said.exit));
        }
        self.transcript.push('\n');
        said
    }

    /// Types a command that the transcript leaves out.
    pub fn quietly(&mut self, line: &str) -> Said {
        let said = self.command(line).output().expect("the program runs").into();
        self.clock += TimeDelta::minutes(1);
        said
    }

    /// Types a command that has to work, and leaves it out of the transcript.
    pub fn done(&mut self, line: &str) -> Said {
        let said = self.quietly(line);
        assert_eq!(said.exit, 0, "winddown {line}\n{}", said.err);
        said
    }

    /// The command, as it would be run now.
    pub fn command(&self, line: &str) -> Command {
        let mut command = winddown(&words_of(line), self.lang);
        command
            .env("DATABASE_URL", &self.url)
            .env("WINDDOWN_CLOCK", self.clock.to_rfc3339_opts(SecondsFormat::Secs, true))
            .current_dir(self.folder.path());
        command
    }

    /// What was typed and said so far. Notes and errors are marked by `!`.
    pub fn transcript(&self) -> String {
        let folder = self.folder.path().display().to_string();
        self.transcript.replace(&folder, "FOLDER")
    }

    /// How many entries the record holds.
    pub fn entries(&self) -> i64 {
        crate::support::sql::count(&mut self.record.owner(), "entry")
    }
}

/// The program, with nothing in its environment but what it needs to find other programs.
pub fn winddown(arguments: &[String], lang: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_winddown"));
    command
        .args(arguments)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("COLUMNS", "80")
        .env("LANG", if lang == "zh" { "zh_CN.UTF-8" } else { "en_US.UTF-8" });
    command
}

/// The content of a made-up file of `tests/data`.
pub fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    std::fs::read(path).expect("a file of tests/data")
}

/// The words of a command line. Quotes keep spaces.
pub fn words_of(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = None::<String>;
    let mut quote = None;
    for character in line.chars() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (None, '"' | '\'') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            (Some(_) | None, _) => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    words
}

fn lines_marked(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}").trim_end().to_owned() + "\n").collect()
}
