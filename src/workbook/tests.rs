//! Workbooks as offices make them, and files that were made to do harm.

mod clumsy;
mod hostile;

use super::*;
use crate::meeting::import::{Import, Problem, ProblemCode, SheetOutcome};
use rust_xlsxwriter::{Workbook, Worksheet};

/// A workbook of one sheet.
fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

/// A sheet whose cells are all text, a line a row and `;` between cells.
fn write(sheet: &mut Worksheet, lines: &str) {
    for (row, line) in (0..).zip(lines.lines()) {
        for (column, text) in (0..).zip(line.split(';')) {
            if !text.is_empty() {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
}

fn only(bytes: &[u8]) -> SheetPreview {
    let mut sheets = preview(bytes).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

fn import(bytes: &[u8]) -> Import {
    match only(bytes).outcome {
        SheetOutcome::Import { import } => import,
        SheetOutcome::Problems { problems } => panic!("{problems:?}"),
        SheetOutcome::PassedOver { why } => panic!("{why:?}"),
    }
}

fn problems(bytes: &[u8]) -> Vec<Problem> {
    match only(bytes).outcome {
        SheetOutcome::Problems { problems } => problems,
        SheetOutcome::Import { import } => panic!("{import:?}"),
        SheetOutcome::PassedOver { why } => panic!("{why:?}"),
    }
}

/// Row, letter and code of each.
fn placed(problems: &[Problem]) -> Vec<(u32, &str, ProblemCode)> {
    let places = problems
        .iter()
        .map(|problem| (problem.row, problem.letter.as_str(), problem.code));
    places.collect()
}
