# `make` lists what can be asked for; README.md says which two people need.
.DEFAULT_GOAL := help
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c

# The guides and the templates of sheets are pages too.
page_sources := $(shell find web docs/en docs/vi docs/images -name node_modules -prune -o -name dist -prune -o -type f -print)

.PHONY: help
help: ## list these targets
	@echo "Phiếu Kín. Use: make TARGET"
	@sed -nE 's/^([a-z-]+):.*## (.*)$$/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

.PHONY: run
run: build ## set everything up and start the server for a real meeting
	target/debug/phieukin serve $(ARGS)

.PHONY: demo
demo: build ## the same with a rehearsal meeting and simulated delegates
	target/debug/phieukin serve --rehearsal --demo $(ARGS)

.PHONY: check
check: tools web/node_modules/.package-lock.json ## formatting, lints, types and fast tests, all but PDF: seconds when warm
	@CARGO_FEATURES=--no-default-features tests/run/all lints unit pages

suites := lints audit unit integration web browser conformance

.PHONY: test
test: ## set everything up and run every suite
	@tests/run/setup || { echo "0 passed, 1 failed"; exit 1; }
	@tests/run/all $(suites)

.PHONY: audit
audit: tools web/node_modules/.package-lock.json ## licences, sources, known flaws where they can be had, pages built twice
	@tests/run/all audit

.PHONY: torture
torture: build ## kill, starve and wear out the program for minutes, and print counts: docs/reliability.md
	@tests/run/torture

.PHONY: bench
bench: build ## measure each target of speed and print it beside what was reached: docs/performance.md
	cargo bench --locked --no-default-features --bench verify --bench load --bench start --bench scaling
	@cd web && node_modules/.bin/vitest run --config vitest.bench.config.ts

.PHONY: fuzz
fuzz: tools pages ## throw hostile bytes at every parser, TIME=600 seconds each, two at once: docs/fuzzing.md
	@cd web && npm run --silent build:node
	@tests/run/fuzz $(TARGETS)

.PHONY: update
update: tools ## write the generated files anew
	UPDATE=1 cargo test --quiet

.PHONY: release
release: tools pages ## the one file to hand out, target/release/phieukin, and the hashes of its pages
	commit=$$(dist/commit); [ -z "$$commit" ] || export PHIEUKIN_COMMIT="$$commit"; cargo build --release --locked
	mkdir -p target/release && target/release/phieukin --version --verbose >target/release/page-hashes.txt
	@echo "target/release/phieukin, and its published hashes in target/release/page-hashes.txt"

systems := x86_64-unknown-linux-musl x86_64-pc-windows-gnu

.PHONY: dist
dist: tools pages ## the programs for Windows and any Linux as zips with guide and notices: target/dist
	@dist/setup $(systems)
	@for system in $(systems); do dist/build "$$system"; done
	@dist/pack

.PHONY: test-dist
test-dist: dist ## run those zips: a meeting, a check and the pages, on Windows (wine) and in an empty folder
	@tests/run/all dist

SUITES := release $(suites) dist

.PHONY: release-check
release-check: ## all that a machine can check before a release, an hour: docs/releasing.md
	@tests/run/setup || { echo "0 passed, 1 failed"; exit 1; }
	@if [[ " $(SUITES) " = *" dist "* ]]; then $(MAKE) --no-print-directory dist; fi
	@tests/run/all $(SUITES)

.PHONY: clean
clean: ## remove everything that was built or fetched
	rm -rf target web/dist web/node_modules

.PHONY: build
build: tools pages
	cargo build --locked

.PHONY: pages
pages: web/dist/delegate.html

web/dist/delegate.html: web/node_modules/.package-lock.json $(page_sources)
	cd web && node_modules/.bin/vite build

# npm writes this file last, so it also says that the installation was finished.
web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@

.PHONY: tools
tools:
	@command -v cc >/dev/null || { echo "A C compiler is missing (for SQLite): install gcc, or on Debian build-essential."; exit 1; }
	@command -v cargo >/dev/null || { echo "Rust is missing: install version 1.92 or newer, see https://rustup.rs"; exit 1; }
	@command -v node >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' \
		|| { echo "Node.js 20 or newer is missing: see https://nodejs.org"; exit 1; }
	@command -v npm >/dev/null || { echo "npm is missing: it comes with Node.js, on Debian in the package npm."; exit 1; }
