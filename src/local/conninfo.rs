//! Keeps passwords off the command line, where every user of the machine could read them.

/// A connection string without its password, and the password.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Conninfo {
    pub(super) without_password: String,
    pub(super) password: Option<String>,
}

impl Conninfo {
    /// Takes the password out of a libpq connection string, be it a URI (before the `@` or as a parameter) or
    /// `keyword = value` pairs.
    pub(super) fn split(text: &str) -> Self {
        match text.split_once("://") {
            Some((scheme, rest)) => split_uri(scheme, rest),
            None => split_pairs(text),
        }
    }
}

fn split_uri(scheme: &str, rest: &str) -> Conninfo {
    let (before_query, query) = rest.split_once('?').unwrap_or((rest, ""));
    let end_of_hosts = before_query.find('/').unwrap_or(before_query.len());
    let (authority, path) = before_query.split_at(end_of_hosts);
    let (user, hosts) = authority.split_once('@').map_or((None, authority), |(user, hosts)| (Some(user), hosts));
    let mut password = None;
    let mut clean = format!("{scheme}://");
    if let Some(user) = user {
        let (name, secret) = user.split_once(':').map_or((user, None), |(name, secret)| (name, Some(secret)));
        password = secret.map(percent_decoded);
        clean.push_str(name);
        clean.push('@');
    }
    clean.push_str(hosts);
    clean.push_str(path);
    let mut separator = '?';
    for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
        if let Some(secret) = parameter.strip_prefix("password=") {
            password = Some(percent_decoded(secret));
        } else {
            clean.push(separator);
            clean.push_str(parameter);
            separator = '&';
        }
    }
    Conninfo { without_password: clean, password }
}

fn split_pairs(text: &str) -> Conninfo {
    let mut password = None;
    let mut clean = Vec::new();
    let mut rest = text.trim_start();
    while let Some((keyword, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let (value, length) = pair_value(after);
        let (written, remaining) = after.split_at(length);
        if keyword.trim() == "password" {
            password = Some(value);
        } else {
            clean.push(format!("{}={written}", keyword.trim()));
        }
        rest = remaining.trim_start();
    }
    // What is left is no pair; libpq will say so.
    clean.extend((!rest.is_empty()).then(|| rest.to_owned()));
    Conninfo { without_password: clean.join(" "), password }
}

/// The value at the start of the text, unescaped, and the length of its written form in bytes.
fn pair_value(text: &str) -> (String, usize) {
    let quoted = text.starts_with('\'');
    let mut value = String::new();
    let mut characters = text.char_indices().skip(usize::from(quoted));
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            '\'' if quoted => return (value, at + 1),
            space if space.is_ascii_whitespace() && !quoted => return (value, at),
            other => value.push(other),
        }
    }
    (value, text.len())
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten().and_then(|two| std::str::from_utf8(two).ok());
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> (String, Option<String>) {
        let Conninfo { without_password, password } = Conninfo::split(text);
        (without_password, password)
    }

    #[test]
    fn a_uri_loses_its_password() {
        let told = split("postgresql://li:se%40cret@db.example:5433/winddown?sslmode=require");
        assert_eq!(told, ("postgresql://li@db.example:5433/winddown?sslmode=require".into(), Some("se@cret".into())));
        let told = split("postgres:///winddown?host=%2Frun&password=a%20b&user=li");
        assert_eq!(told, ("postgres:///winddown?host=%2Frun&user=li".into(), Some("a b".into())));
        let plain = "postgresql://winddown_owner@%2Fhome%2Frun:5432/winddown";
        assert_eq!(split(plain), (plain.into(), None));
    }

    #[test]
    fn pairs_lose_their_password() {
        let told = split("host=/run  password = 'it\\'s a=b' user='li wu' dbname=winddown");
        assert_eq!(told, ("host=/run user='li wu' dbname=winddown".into(), Some("it's a=b".into())));
        assert_eq!(split("password=x"), (String::new(), Some("x".into())));
        assert_eq!(split("winddown"), ("winddown".into(), None));
    }
}
