//! Backing up and restoring.

use super::*;

#[test]
fn a_backup_comes_back_with_its_grants_and_its_row_level_security() {
    let bench = Bench::new();
    let endpoint = bench.server.ensure_running().unwrap();
    bench.psql("postgres", "CREATE ROLE officer LOGIN");
    for database in ["original", "copy"] {
        bench.psql("postgres", &format!("CREATE DATABASE {database}"));
    }
    bench.psql(
        "original",
        "CREATE TABLE filing (unit text, body text);
         INSERT INTO filing VALUES ('a', '甲'), ('b', '乙');
         ALTER TABLE filing ENABLE ROW LEVEL SECURITY;
         ALTER TABLE filing FORCE ROW LEVEL SECURITY;
         CREATE POLICY own_unit ON filing TO officer USING (unit = 'a');
         GRANT SELECT ON filing TO officer",
    );
    let tools = bench.server.tools().unwrap();
    let file = bench.folder.path().join("备份 1.dump");
    tools.dump(&endpoint.url("original", SUPERUSER), &file).unwrap();
    assert_eq!(mode(&file), 0o600);
    tools.restore(&endpoint.url("copy", SUPERUSER), &file).unwrap();
    assert_eq!(bench.psql("copy", "SELECT count(*) FROM filing"), "2");
    assert_eq!(bench.psql("copy", "SET ROLE officer; SELECT body FROM filing"), "甲");

    let again = tools.dump(&endpoint.url("original", SUPERUSER), &file);
    assert!(matches!(again, Err(LocalError::BackupExists { .. })));
    let twice = tools.restore(&endpoint.url("copy", SUPERUSER), &file);
    assert!(matches!(twice, Err(LocalError::NotEmpty { objects: 1 })));
}

#[test]
fn a_backup_that_fails_leaves_nothing() {
    let bench = Bench::new();
    let endpoint = bench.server.ensure_running().unwrap();
    let backups = bench.folder.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    let tools = bench.server.tools().unwrap();
    let failed = tools.dump(&endpoint.url("nowhere", SUPERUSER), &backups.join("file.dump"));
    assert!(matches!(failed, Err(LocalError::ToolFailed { tail, .. }) if tail.contains("nowhere")));
    assert_eq!(std::fs::read_dir(&backups).unwrap().count(), 0);
    std::fs::write(backups.join("broken.dump"), "not a backup").unwrap();
    let failed = tools.restore(&endpoint.url("postgres", SUPERUSER), &backups.join("broken.dump"));
    assert!(matches!(failed, Err(LocalError::ToolFailed { program, .. }) if program == "pg_restore"));
}
