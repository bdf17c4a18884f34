//! `lead list`, `lead families`, `stuck lead` and `export leads`.

use crate::db::Txn;
use crate::domain::lead::fact::Sector;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::catalogue::Reading;
use crate::office::lists::field::{Field, fill};
use crate::office::lists::stuck::words::page_words;
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::office::words::named;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::lead::{LeadFamily, LeadLine, LeadSum, Leads, lead_families};

/// The list as a grid.
#[must_use]
pub fn grid(says: Says<'_>, frame: &Frame, list: &Leads) -> Grid {
    let page = PageWords {
        report: "leads",
        title: msg!("leads-title"),
        definition: msg!("leads-definition"),
        empty: msg!("leads-empty"),
    };
    filled(says, frame, list, &page)
}

/// The leads that are slow as a grid (ST8).
#[must_use]
pub fn slow_grid(says: Says<'_>, frame: &Frame, list: &Leads) -> Grid {
    let page = page_words(StuckRule::Lead);
    filled(says, frame, list, &page)
}

fn filled(says: Says<'_>, frame: &Frame, list: &Leads, page: &PageWords) -> Grid {
    let mut grid = frame.grid(says, page);
    fill(&mut grid, says, &fields(), &list.rows);
    grid.totals = vec![says.total("leads", &msg!("total-leads"), list.all.leads)];
    grid.totals.extend(sum_totals(says, ["stock", "people"], &list.all));
    for (sector, sum) in list.sectors.iter().filter(|(_, sum)| sum.leads > 0) {
        let [count, stock] = sector_keys(*sector);
        let name = named(*sector);
        grid.totals.push(says.total(count, &name, sum.leads));
        grid.totals.push(Total {
            key: stock,
            heading: says.say(&msg!("total-lead-stock-of", name = name)),
            cell: sum.stock.into(),
        });
    }
    for (stage, sum) in &list.stages {
        let name = state_name(State::Lead(*stage));
        grid.totals.push(says.total(stage.code(), &name, sum.leads));
    }
    for (unit, sum) in &list.units {
        if let (Cell::Text(name), true) = (says.unit_name(unit), list.units.len() > 1) {
            let stock = sum.stock.map_or_else(String::new, |stock| stock.grouped());
            let line = msg!("lead-unit-total", unit = name, leads = sum.leads, stock = stock);
            grid.notes.push(says.say(&line));
        }
    }
    Frame::limit_note(says, &mut grid, list.all.leads);
    grid
}

fn sum_totals(says: Says<'_>, [stock, people]: [&'static str; 2], sum: &LeadSum) -> Vec<Total> {
    vec![
        Total { key: stock, heading: says.say(&msg!("column-lead-stock")), cell: sum.stock.into() },
        says.total(people, &msg!("column-lead-people"), sum.people),
    ]
}

const fn sector_keys(sector: Sector) -> [&'static str; 2] {
    match sector {
        Sector::Iam => ["iam", "iam_stock"],
        Sector::Vc => ["vc", "vc_stock"],
        Sector::Fx => ["fx", "fx_stock"],
        Sector::P2pNew => ["p2p_new", "p2p_new_stock"],
        Sector::Other => ["other", "other_stock"],
    }
}

fn fields() -> Vec<Field<LeadLine>> {
    vec![
        Field::new("id", msg!("column-id"), Kind::Code, |_, row: &LeadLine| Cell::code(row.lead.to_string())).wide(),
        Field::new("number", msg!("column-lead-number"), Kind::Code, |_, row: &LeadLine| {
            Cell::code(&row.report.number)
        })
        .wide(),
        Field::new("sector", msg!("column-lead-sector"), Kind::Word, |says, row: &LeadLine| {
            says.word(row.report.sector.code(), &named(row.report.sector))
        }),
        Field::new("subject", msg!("column-lead-subject"), Kind::Text, |_, row: &LeadLine| {
            Cell::text(&row.report.subject)
        }),
        Field::new("source", msg!("column-lead-source"), Kind::Word, |says, row: &LeadLine| {
            let source = row.report.source;
            says.word(source.code(), &named(source))
        })
        .wide(),
        Field::new("unit", msg!("column-unit-code"), Kind::Code, |_, row: &LeadLine| Cell::code(&row.unit)).wide(),
        Field::new("unit_name", msg!("column-unit"), Kind::Text, |says, row: &LeadLine| says.unit_name(&row.unit))
            .wide(),
        Field::new("state", msg!("column-state"), Kind::Word, |says, row: &LeadLine| {
            says.word(row.stage.code(), &state_name(State::Lead(row.stage)))
        }),
        Field::new("since", msg!("column-since"), Kind::Date, |_, row: &LeadLine| row.since.into()).wide(),
        Field::new("stock", msg!("column-lead-stock"), Kind::Money, |_, row: &LeadLine| row.record.stock.into()),
        Field::new("people", msg!("column-lead-people"), Kind::Integer, |_, row: &LeadLine| row.record.people.into()),
        Field::new("gross_days", msg!("column-lead-age"), Kind::Integer, |_, row: &LeadLine| row.gross_days.into())
            .wide(),
        Field::new("dwell_days", msg!("column-lead-dwell"), Kind::Integer, |_, row: &LeadLine| row.dwell_days.into())
            .wide(),
        Field::new("due", msg!("column-lead-due"), Kind::Date, |_, row: &LeadLine| row.due.map(|due| due.due).into())
            .wide(),
        Field::new("due_rule", msg!("column-lead-rule"), Kind::Word, |says, row: &LeadLine| {
            row.due.map_or(Cell::Empty, |due| says.word(due.rule.code(), &named(due.rule)))
        })
        .wide(),
        Field::new("days_over", msg!("column-lead-over"), Kind::Integer, |_, row: &LeadLine| {
            (row.days_over > 0).then_some(row.days_over).into()
        }),
        Field::new("round", msg!("column-lead-round"), Kind::Integer, |_, row: &LeadLine| row.record.round.into())
            .wide(),
        Field::new("marks", msg!("column-lead-marks"), Kind::Text, |_, row: &LeadLine| {
            let marks: Vec<&str> = row.record.marks.iter().map(|mark| mark.text.as_str()).collect();
            text_or_none(&marks)
        })
        .wide(),
        Field::new("institutions", msg!("column-lead-links"), Kind::Text, |_, row: &LeadLine| {
            let names: Vec<&str> = row.record.links.values().map(|link| link.name.as_str()).collect();
            text_or_none(&names)
        })
        .wide(),
        Field::new("related", msg!("column-lead-related"), Kind::Text, |_, row: &LeadLine| {
            let numbers: Vec<&str> = row.record.relations.values().map(|one| one.number.as_str()).collect();
            text_or_none(&numbers)
        })
        .wide(),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &LeadLine| Cell::text(&row.record.basis)).wide(),
    ]
}

fn text_or_none(parts: &[&str]) -> Cell {
    if parts.is_empty() { Cell::Empty } else { Cell::text(parts.join("; ")) }
}

fn family_fields() -> Vec<Field<LeadFamily>> {
    vec![
        Field::new("kind", msg!("column-lead-kind"), Kind::Word, |says, row: &LeadFamily| {
            says.word(row.kind.code(), &named(row.kind))
        }),
        Field::new("family", msg!("column-lead-family"), Kind::Text, |_, row: &LeadFamily| Cell::text(&row.family)),
        Field::new("marks", msg!("column-lead-marks"), Kind::Text, |_, row: &LeadFamily| {
            let marks: Vec<&str> = row.marks.iter().map(String::as_str).collect();
            text_or_none(&marks)
        }),
        Field::new("leads", msg!("total-leads"), Kind::Text, |says, row: &LeadFamily| {
            let leads: Vec<String> = row
                .leads
                .iter()
                .map(|(number, stage)| format!("{number} ({})", says.say(&state_name(State::Lead(*stage)))))
                .collect();
            Cell::text(leads.join("; "))
        }),
        Field::new("institutions", msg!("column-lead-links"), Kind::Text, |_, row: &LeadFamily| {
            let names: Vec<&str> = row.institutions.iter().map(String::as_str).collect();
            text_or_none(&names)
        }),
        Field::new("stock", msg!("column-lead-stock"), Kind::Money, |_, row: &LeadFamily| row.stock.into()),
    ]
}

/// Families of domains and controllers with more than one lead.
///
/// # Errors
/// Those of the database.
pub(crate) fn families_drawn(reading: &Reading<'_>, txn: &mut Txn<'_>) -> Result<Grid, Told> {
    let Reading { says, frame, .. } = reading;
    let says = *says;
    let list = lead_families(txn, &frame.cut)?;
    let page = PageWords {
        report: "lead-families",
        title: msg!("lead-families-title"),
        definition: msg!("lead-families-definition"),
        empty: msg!("lead-families-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &family_fields(), list.shown());
    grid.totals = vec![says.total("families", &msg!("total-lead-families"), list.all())];
    Frame::limit_note(says, &mut grid, list.all());
    Ok(grid)
}
