//! Promises about what the program is built from and how, as far as files can tell; `tests/run/audit` asks the rest.

use serde_json::Value;

use super::assert_none;
use super::source::{files_below, read};

/// Licences of packages that the pages are built with or from; those that end in the pages are in the first line.
const LICENCES: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "OFL-1.1", //
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT OR Apache-2.0",
    "MPL-2.0",
];
const IN_THE_PAGES: usize = 3;

#[test]
fn the_crate_forbids_unsafe_code_and_a_release_checks_every_overflow() {
    let manifest: toml::Value = toml::from_str(&read("Cargo.toml")).unwrap();
    assert_eq!(
        manifest["lints"]["rust"]["unsafe_code"].as_str(),
        Some("forbid")
    );
    for profile in ["dev", "release"] {
        let checks = &manifest["profile"][profile]["overflow-checks"];
        assert_eq!(checks.as_bool(), Some(true), "{profile}");
    }
}

#[test]
fn every_crate_comes_from_the_registry_with_its_hash() {
    let lock: toml::Value = toml::from_str(&read("Cargo.lock")).unwrap();
    let mut found = Vec::new();
    for package in lock["package"].as_array().unwrap() {
        let text = |key: &str| {
            package
                .get(key)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
        };
        let ours = text("name") == "phieukin";
        let registry = text("source").starts_with("registry+") && text("checksum").len() == 64;
        if !ours && !registry {
            found.push(text("name").to_owned());
        }
    }
    assert_none(&found);
}

#[test]
fn every_package_of_the_pages_has_its_hash_and_a_licence_that_we_know() {
    let lock: Value = serde_json::from_str(&read("web/package-lock.json")).unwrap();
    let mut found = Vec::new();
    for (path, package) in lock["packages"].as_object().unwrap() {
        if path.is_empty() {
            continue;
        }
        let text = |key: &str| package[key].as_str().unwrap_or_default();
        let development = package["dev"] == true;
        let allowed = if development {
            &LICENCES[..]
        } else {
            &LICENCES[..IN_THE_PAGES]
        };
        if !allowed.contains(&text("license")) {
            found.push(format!("{path}: licence {}", text("license")));
        }
        if !text("integrity").starts_with("sha512-") {
            found.push(format!("{path}: no hash"));
        }
        if package["hasInstallScript"] == true && package["optional"] != true {
            found.push(format!("{path}: runs a script when it is installed"));
        }
    }
    assert_none(&found);
}

#[test]
fn nothing_is_built_from_other_versions_than_the_locked_ones() {
    let scripts = ["tests/run", "dist"].into_iter();
    let scripts = scripts.flat_map(|folder| files_below(folder, ""));
    let mut found = Vec::new();
    for path in scripts.chain(["Makefile", "tests/setup", ".ci/run"].map(String::from)) {
        for line in read(&path).lines().map(str::trim) {
            let builds = [
                "cargo build",
                "cargo clippy",
                "cargo install",
                "cargo fetch",
                "cargo test --no-run",
            ];
            let unlocked =
                builds.iter().any(|build| line.contains(build)) && !line.contains("--locked");
            if !line.starts_with('#') && (unlocked || line.contains("npm install")) {
                found.push(format!("{path}: {line}"));
            }
        }
    }
    assert_none(&found);
}
