.PHONY: demo test
demo:
	cargo run --release -- demo
test:
	cargo test
