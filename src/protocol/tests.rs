use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;
use crate::meeting::Act;

mod samples;

/// Declares every type it meets once, by name: the order of dependencies changes from build to build.
struct Declarations {
    config: Config,
    seen: BTreeSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() && T::ident(&self.config) != "Flaw" {
            let declaration = format!("\nexport {}\n", T::decl(&self.config));
            self.declared.insert(T::ident(&self.config), declaration);
        }
    }
}

fn declarations() -> String {
    let head = "// Generated from src/protocol.rs by `make update`; a test compares it.\n\nimport type { Flaw } from \"./election/flaw.ts\";\n";
    let mut declarations = Declarations {
        config: Config::new().with_large_int("number"),
        seen: BTreeSet::new(),
        declared: BTreeMap::new(),
    };
    declarations.visit::<ClientMessage>();
    declarations.visit::<ServerMessage>();
    declarations.visit::<Act>();
    let declared: String = declarations.declared.into_values().collect();
    format!("{head}{declared}")
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "UPDATE=1 rewrites what is generated"
)]
fn the_pages_types_are_generated_from_the_wires() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src/protocol.ts");
    let fresh = declarations();
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(
        stored, fresh,
        "web/src/protocol.ts is stale: run `make update`"
    );
}

#[test]
fn a_message_and_what_is_beside_it_are_printed_by_kind_only() {
    let token = Attachment::Token {
        credential: crate::election::SigningKey::random(&mut rand::rng()).public(),
        session: crate::election::SigningKey::random(&mut rand::rng()).public(),
    };
    assert_eq!(format!("{token:?}"), "Token(…)");
    let cast = ClientMessage::Cast {
        request: 1,
        round: RoundId::fresh(&mut rand::rng()),
        ballot: "{}".to_owned(),
    };
    assert_eq!(format!("{cast:?}"), "Cast(…)");
}
