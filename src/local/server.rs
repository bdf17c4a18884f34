//! Starts, stops and looks at the server of a home.

use std::io::ErrorKind;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::account::Account;
use super::binaries::Binaries;
use super::cluster;
use super::endpoint::Endpoint;
use super::environment::Environment;
use super::error::LocalError;
use super::folder;
use super::home::Home;
use super::lock::Lock;
use super::log;
use super::postmaster::{self, Postmaster, Process};
use super::settings::Durability;
use super::status::{Start, Status, Stop};
use super::tools::Tools;

/// How long a server may take to start, recover or stop.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the orphans of a killed server may take to let go of its shared memory.
const ORPHANS_PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(20);

/// The server of one home. Making this value starts nothing.
#[derive(Debug, Clone)]
pub struct Server {
    home: Home,
    durability: Durability,
    environment: Environment,
}

impl Server {
    /// The server of a home.
    #[must_use]
    pub fn new(home: Home, durability: Durability, environment: Environment) -> Self {
        Self { home, durability, environment }
    }

    #[must_use]
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Where the server listens when it runs.
    #[must_use]
    pub fn endpoint(&self) -> Endpoint {
        Endpoint::new(self.home.socket_folder())
    }

    /// Makes sure that the server runs: makes the data folder the first time, and starts the server where it does not
    /// run. Costs next to nothing where it does.
    ///
    /// # Errors
    /// Any [`LocalError`] but those of backups.
    pub fn ensure_running(&self) -> Result<Endpoint, LocalError> {
        match self.start()? {
            Start::Started(endpoint) | Start::WasRunning(endpoint) => Ok(endpoint),
        }
    }

    /// As [`Self::ensure_running`], and tells whether the server was running.
    ///
    /// # Errors
    /// As [`Self::ensure_running`].
    pub fn start(&self) -> Result<Start, LocalError> {
        let account = self.home.account()?;
        if self.answers(&account)? {
            return Ok(Start::WasRunning(self.endpoint()));
        }
        // Looked for first, so that a machine without PostgreSQL is told so and left as it was.
        let binaries = self.binaries()?;
        self.home.make(&account)?;
        let _lock = Lock::take(&self.home.lock())?;
        // Another command may have made the data folder, and so settled the account, in the meantime.
        let account = self.home.account()?;
        self.home.make_folders(&account)?;
        if self.settle(&account)? {
            return Ok(Start::WasRunning(self.endpoint()));
        }
        if self.home.data_version()?.is_none() {
            cluster::create(&self.home, &account, &binaries, self.durability)?;
        }
        self.launch(&account, &self.binaries()?)?;
        Ok(Start::Started(self.endpoint()))
    }

    /// Stops the server where it runs: open transactions are rolled back, their clients cut off.
    ///
    /// # Errors
    /// [`LocalError::NotSettled`] where it has not stopped within a minute; errors of the lock and the folders.
    pub fn stop(&self) -> Result<Stop, LocalError> {
        if self.home.data_version()?.is_none() {
            return Ok(Stop::WasStopped);
        }
        let _lock = Lock::take(&self.home.lock())?;
        match self.running()? {
            Some(running) => self.shut_down(&running).map(|()| Stop::Stopped),
            None => Ok(Stop::WasStopped),
        }
    }

    /// How the server stands.
    ///
    /// # Errors
    /// [`LocalError::DataFolderDamaged`], or [`LocalError::Folder`] where the home cannot be read.
    pub fn status(&self) -> Result<Status, LocalError> {
        let Some(version) = self.home.data_version()? else {
            return Ok(Status::NotInitialised);
        };
        Ok(match self.running()? {
            Some(Postmaster { pid, since, .. }) => Status::Running { pid, since, version },
            None => Status::Stopped,
        })
    }

    /// The programs that back this server's record up and restore it: those of its own version.
    ///
    /// # Errors
    /// Those of finding the binaries.
    pub fn tools(&self) -> Result<Tools, LocalError> {
        Ok(Tools::of_embedded(self.binaries()?))
    }

    /// The binaries for this home: those that made its data folder, else the newest.
    fn binaries(&self) -> Result<Binaries, LocalError> {
        match self.home.data_version()? {
            Some(version) => Binaries::for_data(&self.environment, &self.home.data(), version),
            None => Binaries::newest(&self.environment),
        }
    }

    /// Whether the server takes connections, at the cost of a few system calls.
    fn answers(&self, account: &Account) -> Result<bool, LocalError> {
        let ready = Postmaster::read(&self.home.data())?.is_some_and(|found| found.ready);
        Ok(ready
            && folder::check_private(&self.home.socket_folder(), account)?
            && UnixStream::connect(self.home.socket()).is_ok())
    }

    /// The server's process, where it is one of ours.
    fn running(&self) -> Result<Option<Postmaster>, LocalError> {
        let data = self.home.data();
        Ok(Postmaster::read(&data)?.filter(|found| found.process(&data) == Process::Ours))
    }

    /// Waits for a server that is starting, recovering or stopping, and clears away what a dead one left. True where a
    /// server answers in the end, false where there is none.
    fn settle(&self, account: &Account) -> Result<bool, LocalError> {
        let deadline = Instant::now() + PATIENCE;
        while let Some(running) = self.running()? {
            if self.answers(account)? {
                return Ok(true);
            }
            let socket_lost = matches!(self.home.socket().try_exists(), Ok(false));
            if running.ready && socket_lost {
                // Something swept the socket away; only a new start makes a new one.
                self.shut_down(&running)?;
            } else if Instant::now() >= deadline {
                return Err(self.not_settled(&running));
            } else {
                std::thread::sleep(PAUSE);
            }
        }
        self.clear_stale()?;
        Ok(false)
    }

    /// Removes what would keep PostgreSQL from starting although no server of ours runs. A file that names a process
    /// which is gone is left, PostgreSQL removes it by itself. In either case it refuses to start while an orphan of a
    /// killed server still uses the data folder, because it looks for the shared memory that belongs to the folder.
    fn clear_stale(&self) -> Result<(), LocalError> {
        let data = self.home.data();
        let pid_file = data.join(postmaster::FILE_NAME);
        let stale = match Postmaster::read(&data)? {
            Some(found) => found.process(&data) == Process::Foreign,
            None => true,
        };
        if stale {
            remove_if_there(&pid_file)?;
        }
        let socket = self.home.socket();
        remove_if_there(&socket)?;
        remove_if_there(&with_suffix(&socket, ".lock"))
    }

    /// Starts the server and waits until it takes connections.
    fn launch(&self, account: &Account, binaries: &Binaries) -> Result<(), LocalError> {
        let log = self.home.log();
        log::rotate(&log)?;
        cluster::write_settings(&self.home, account, self.durability)?;
        let deadline = Instant::now() + ORPHANS_PATIENCE;
        loop {
            let log_start = log::length(&log);
            let program = binaries.program("pg_ctl");
            let mut command = account.command(&program);
            command.args(["start", "--wait", "--silent", "--timeout"]).arg(PATIENCE.as_secs().to_string());
            command.arg("--pgdata").arg(self.home.data()).arg("--log").arg(&log);
            let output = command.output().map_err(|source| LocalError::ToolNotRun { program, source })?;
            if output.status.success() {
                return Ok(());
            }
            let mut tail = log::tail_since(&log, log_start);
            // After a kill, backends may take a moment to notice that their server is gone.
            if tail.contains("is still in use") && Instant::now() < deadline {
                std::thread::sleep(PAUSE);
                continue;
            }
            if tail.is_empty() {
                tail = log::tail_of_output(&output);
            }
            return Err(LocalError::StartFailed { log, tail });
        }
    }

    /// A fast shutdown. By a signal and not by `pg_ctl`, so that a server whose binaries were removed can be stopped.
    fn shut_down(&self, running: &Postmaster) -> Result<(), LocalError> {
        let pid = running.pid;
        match kill(Pid::from_raw(pid), Signal::SIGINT) {
            Ok(()) | Err(nix::errno::Errno::ESRCH) => {}
            Err(errno) => {
                return Err(LocalError::SignalFailed { pid, source: errno.into() });
            }
        }
        let data = self.home.data();
        let deadline = Instant::now() + PATIENCE;
        while running.process(&data) == Process::Ours {
            if Instant::now() >= deadline {
                return Err(self.not_settled(running));
            }
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    fn not_settled(&self, running: &Postmaster) -> LocalError {
        let log = self.home.log();
        let tail = log::tail_since(&log, 0);
        LocalError::NotSettled { pid: running.pid, seconds: PATIENCE.as_secs(), log, tail }
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn remove_if_there(file: &Path) -> Result<(), LocalError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(LocalError::at(file)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}
