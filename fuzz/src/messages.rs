//! Messages on the wire, of both directions: what is read is written and read again as the same message.

use phieukin::meeting::Act;
use phieukin::protocol::{ClientMessage, ServerMessage};

/// The bytes are one text frame.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(message) = serde_json::from_str::<ClientMessage>(text) {
        let written = serde_json::to_string(&message).unwrap();
        let again: ClientMessage = serde_json::from_str(&written).unwrap();
        assert!(again == message, "{written}");
        if let ClientMessage::Act { act, .. } = message {
            acted(&act.act);
        }
    }
    if let Ok(message) = serde_json::from_str::<ServerMessage>(text) {
        let written = serde_json::to_string(&message).unwrap();
        let again: ServerMessage = serde_json::from_str(&written).unwrap();
        assert_eq!(again, message, "{written}");
    }
    acted(text);
}

fn acted(text: &str) {
    if let Ok(act) = serde_json::from_str::<Act>(text) {
        let written = serde_json::to_string(&act).unwrap();
        let again: Act = serde_json::from_str(&written).unwrap();
        assert_eq!(again, act, "{written}");
    }
}
