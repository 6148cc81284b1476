//! Builds the binary anew when the pages it embeds have changed.

fn main() {
    println!("cargo:rerun-if-changed=web/dist");
}
