# The programs built by cargo end up here.
built := $(or $(CARGO_TARGET_DIR),target)
# The tests keep a throwaway server here: one for each user and each checkout.
test_home := $(or $(TMPDIR),/tmp)/winddown-test-$(shell id -u)-$(shell pwd | cksum | cut -d ' ' -f 1)

.PHONY: help demo test test-long check release bench P1 P2 P4 P4-django P5 P6 P10 postgresql

help:
	@echo 'make demo    install what is missing, build, and show a sample nation'
	@echo 'make test    install what is missing and run all tests'
	@echo 'make test-long the promises of docs/security.md with their full numbers; takes an hour or less'
	@echo 'make check   formatting, lints, documentation, and the licences of what is built in'
	@echo 'make release the program as it is handed on, in $(built)/release'
	@echo 'make bench   measure against PostgreSQL and Django; make bench P2 ROUNDS=1 for less (docs/performance.md)'

# What the tests are built with will do: it is there already, and is built in half the time.
demo: postgresql
	cargo build --locked
	$(built)/debug/winddown demo

release: postgresql
	cargo build --release --locked

# The test server is stopped whatever the outcome of the tests. A test waits for that server as long as it works itself, so
# there are twice as many at once as there are cores.
test: postgresql
	@outcome=0; \
	WINDDOWN_TEST_HOME='$(test_home)' RUST_TEST_THREADS=$${RUST_TEST_THREADS:-$$(( 2 * $$(nproc) ))} \
		cargo test --locked || outcome=$$?; \
	if [ -x '$(built)/debug/winddown' ]; then \
		WINDDOWN_HOME='$(test_home)' '$(built)/debug/winddown' db stop >/dev/null \
			|| echo 'The test server in $(test_home) could not be stopped.' >&2; \
	fi; \
	exit $$outcome

# The same server as for the tests; nothing else is run beside it.
test-long: postgresql
	WINDDOWN_TEST_HOME='$(test_home)' WINDDOWN_ALTERATIONS=$${WINDDOWN_ALTERATIONS:-1000} \
		cargo test --locked --test integration -- proof::random --nocapture

check: postgresql
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps --document-private-items
	@if cargo deny --version >/dev/null 2>&1; then \
		cargo deny --locked check bans licenses sources; \
	else \
		echo 'cargo-deny is not installed: what is built in was not held to deny.toml (cargo install cargo-deny).'; \
	fi

# What is measured may be named after the goal: make bench P2 P4.
bench: postgresql
	cargo bench --locked --bench measure -- $(filter P%,$(MAKECMDGOALS)) $(ROUNDS)

P1 P2 P4 P4-django P5 P6 P10:
	@:

postgresql:
	@scripts/install-postgresql
