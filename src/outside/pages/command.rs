//! The command `pages`.

use std::fs;
use std::process::ExitCode;

use super::{Compared, Disguise, compare};
use crate::config::Pages;
use crate::outside::{Published, Site};

/// Compares and prints. The code is 0 when all is as published, 1 when something is not, 2 when it could not be judged.
pub fn pages_command(arguments: &Pages) -> ExitCode {
    let runtime = tokio::runtime::Runtime::new()
        .expect("a machine that runs the program can start its threads");
    match runtime.block_on(compared(arguments)) {
        Ok(compared) => {
            if arguments.json {
                println!("{}", compared.json());
            } else {
                println!("{compared}");
            }
            ExitCode::from(compared.code())
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

async fn compared(arguments: &Pages) -> Result<Compared, String> {
    let site = Site::parse(&arguments.url).map_err(|bad| bad.to_string())?;
    let site = site.with(arguments.certificate.fingerprint);
    let published = published(arguments)?;
    let compared = compare(&site, &published, &disguises(arguments)).await;
    compared.map_err(|unreachable| unreachable.to_string())
}

fn published(arguments: &Pages) -> Result<Published, String> {
    let Some(path) = &arguments.hashes else {
        let own = Published::of_this_program();
        return if own.is_empty() {
            Err("Chương trình này được dựng không có trang nào để so. (This program was built without pages to compare with.)".to_owned())
        } else {
            Ok(own)
        };
    };
    let text = fs::read_to_string(path).map_err(|error| {
        format!(
            "Không đọc được {}: {error}. (The file cannot be read.)",
            path.display()
        )
    })?;
    Published::read(&text).map_err(|bad| bad.to_string())
}

fn disguises(arguments: &Pages) -> Vec<Disguise> {
    match &arguments.user_agent {
        Some(agent) => vec![Disguise::named(agent)],
        None if arguments.as_phone => vec![Disguise::phone()],
        None => vec![Disguise::laptop(), Disguise::phone()],
    }
}
