//! What of a formula of an old workbook has to be known: whether it may come to nothing.

/// Whether a formula has a text of no signs in it, as `=IF(A1=0,"",A1)` has. Only such a one comes to an empty text; another
/// that was saved with one was saved without what it comes to. What cannot be read of it is taken for none.
pub(super) fn may_be_empty(tokens: &[u8]) -> bool {
    let mut rest = tokens;
    while let Some((kind, behind)) = rest.split_first() {
        if (*kind, behind.first()) == (TEXT, Some(&0)) {
            return true;
        }
        let Some(next) = length(*kind, behind).and_then(|length| behind.get(length..)) else {
            return false;
        };
        rest = next;
    }
    false
}

const TEXT: u8 = 0x17;

/// How many bytes belong to a token.
fn length(kind: u8, behind: &[u8]) -> Option<usize> {
    // References and functions come in three classes.
    let kind = if kind >= 0x40 { kind & 0x1F | 0x20 } else { kind };
    Some(match kind {
        0x03..=0x16 => 0,
        TEXT => {
            let (signs, flags) = (usize::from(*behind.first()?), behind.get(1)?);
            2 + signs * if flags & 1 == 0 { 1 } else { 2 }
        }
        // A choice has a place for each of what it chooses from.
        0x19 if behind.first()? & 4 != 0 => 3 + 2 * (usize::from(*behind.get(1)?) + 1),
        0x19 | 0x22 => 3,
        0x1C | 0x1D => 1,
        0x1E | 0x21 | 0x29 => 2,
        0x1F | 0x25 | 0x2B | 0x2D => 8,
        0x01 | 0x02 | 0x23 | 0x24 | 0x2A | 0x2C => 4,
        0x26 | 0x39 | 0x3A | 0x3C => 6,
        0x20 => 7,
        0x3B | 0x3D => 10,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_comes_to_nothing_only_where_it_says_so() {
        // =IF(A1=0,"",A1), as spreadsheets write it.
        let reference = [0x44, 0, 0, 0, 0xC0];
        let chooses = [0x19, 0x02, 7, 0];
        let ends = [0x42, 3, 1, 0];
        let says = [&reference[..], &[0x1E, 0, 0, 0x0B], &chooses, &[TEXT, 0, 0], &reference, &ends].concat();
        assert!(may_be_empty(&says));
        // =A24+1, in whose bytes the row is 23.
        assert!(!may_be_empty(&[0x44, 0x17, 0, 0, 0xC0, 0x1E, 1, 0, 0x03]));
        assert!(!may_be_empty(&[0x18, TEXT, 0, 0]) && !may_be_empty(&[]));
    }
}
