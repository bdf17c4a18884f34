//! A name as it is typed.

/// A name as it is given to a shell.
#[must_use]
pub fn quoted(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    if !name.is_empty() && name.chars().all(plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_quoted_where_a_shell_would_take_it_apart() {
        assert_eq!(quoted("诚信贷"), "诚信贷");
        assert_eq!(quoted("Northlight Co"), "'Northlight Co'");
        assert_eq!(quoted("Lee's"), "'Lee'\\''s'");
    }
}
