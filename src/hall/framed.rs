//! A message that goes to many sockets: framed once, and the same bytes for every one of them.

use axum::body::Bytes;
use tokio_tungstenite::tungstenite::protocol::frame::FrameHeader;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

/// A text message as it goes over the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Framed(Bytes);

impl Framed {
    /// The frame of a text.
    pub fn text(text: &str) -> Self {
        let header = FrameHeader {
            opcode: OpCode::Data(Data::Text),
            ..FrameHeader::default()
        };
        let mut frame = Vec::with_capacity(text.len() + header.len(text.len() as u64));
        header
            .format(text.len() as u64, &mut frame)
            .expect("a vector takes whatever is written to it");
        frame.extend_from_slice(text.as_bytes());
        Self(frame.into())
    }

    /// As they go over the wire.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// How many bytes it is.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing to send yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_whole_frame_without_a_mask() {
        assert_eq!(Framed::text("hỏi").bytes(), b"\x81\x05h\xe1\xbb\x8fi");
        let long = Framed::text(&"x".repeat(70_000));
        assert_eq!(
            long.bytes()[..10],
            [0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x70]
        );
        assert_eq!(long.len(), 70_010);
    }
}
