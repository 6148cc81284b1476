//! Ballots spoiled with care: every way in which two readers of the same text could come to differ.
//!
//! A case is a row of steps, some bytes each, on the tree of a sound ballot whose leaves and names keep their very
//! characters; so numbers, escapes and spaces can be written as no serialiser would.

mod edges;

use std::fmt::Write as _;
use std::str::FromStr as _;

use num_bigint::BigInt;
use phieukin::election::{Digest, Fingerprint};

use crate::tree::Tree;
use edges::{CHARACTERS, LITERALS, NAMES, NUMERALS, ORDER, POINTS, SPACES};

/// Bytes that decide; zero when they are used up.
pub struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    fn below(&mut self, bound: usize) -> usize {
        let wide = usize::from(self.byte()) << 8 | usize::from(self.byte());
        wide % bound.max(1)
    }

    fn one_of<'t>(&mut self, table: &[&'t str]) -> &'t str {
        table[self.below(table.len())]
    }
}

/// JSON as characters: a leaf is its literal, a name stands with its quotes.
#[derive(Clone)]
enum Node {
    Leaf(String),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// A sound ballot after the steps of a case.
pub fn spoiled(ballot: &str, case: &[u8]) -> String {
    let mut choices = Choices(case);
    let sound: Tree = serde_json::from_str(ballot).unwrap();
    let mut tree = Node::of(&sound);
    let steps = choices.byte() % 4;
    let end = choices.byte();
    if end & 2 != 0 {
        tree.make_room();
    }
    for _ in 0..=steps {
        let target = choices.below(tree.count());
        step(&mut tree, target, &mut choices);
    }
    let mut text = String::new();
    tree.write(&mut text);
    if end & 1 != 0 {
        text = rehashed(text);
    }
    for _ in 0..(end >> 2) % 8 / 6 {
        text = bytes_spoiled(&text, &mut choices);
    }
    text
}

/// The ballot with the hash that fits what it says, where it can be read.
fn rehashed(text: String) -> String {
    let Some(end) = text.rfind(",\"signature\":") else {
        return text;
    };
    let unsigned = format!("{}}}", &text[..end]);
    let hash = Fingerprint::of(&Digest::of(unsigned.as_bytes()));
    let start = "\"hash\":\"";
    let Some(at) = text[end..].find(start).map(|at| end + at + start.len()) else {
        return text;
    };
    let Some(length) = text[at..].find('"') else {
        return text;
    };
    format!("{}{hash}{}", &text[..at], &text[at + length..])
}

impl Node {
    fn of(sound: &Tree) -> Self {
        match sound {
            Tree::Array(items) => Self::Array(items.iter().map(Self::of).collect()),
            Tree::Object(fields) => Self::Object(
                fields
                    .iter()
                    .map(|(name, value)| (format!("\"{name}\""), Self::of(value)))
                    .collect(),
            ),
            leaf @ (Tree::Bool(_) | Tree::Number(_) | Tree::Text(_)) => Self::Leaf(leaf.write()),
        }
    }

    /// A short number in the signature, which is read last: so there is room for what makes a ballot longer.
    fn make_room(&mut self) {
        if let Self::Object(fields) = self
            && let Some((_, Self::Object(signature))) = fields.last_mut()
            && let Some((_, Self::Object(proof))) = signature.last_mut()
            && let Some((_, response)) = proof.last_mut()
        {
            *response = Self::Leaf(quoted("1"));
        }
    }

    fn count(&self) -> usize {
        1 + match self {
            Self::Leaf(_) => 0,
            Self::Array(items) => items.iter().map(Self::count).sum(),
            Self::Object(fields) => fields.iter().map(|(_, value)| value.count()).sum(),
        }
    }

    /// The node with this number, from the top down.
    fn at(&mut self, number: usize) -> Option<&mut Self> {
        if number == 0 {
            return Some(self);
        }
        let mut left = number - 1;
        let inner: Vec<&mut Self> = match self {
            Self::Leaf(_) => Vec::new(),
            Self::Array(items) => items.iter_mut().collect(),
            Self::Object(fields) => fields.iter_mut().map(|(_, value)| value).collect(),
        };
        for node in inner {
            let count = node.count();
            if left < count {
                return node.at(left);
            }
            left -= count;
        }
        None
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Leaf(literal) => text.push_str(literal),
            Self::Array(items) => {
                text.push('[');
                for (at, item) in items.iter().enumerate() {
                    text.push_str(if at > 0 { "," } else { "" });
                    item.write(text);
                }
                text.push(']');
            }
            Self::Object(fields) => {
                text.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    write!(text, "{}{name}:", if at > 0 { "," } else { "" }).unwrap();
                    value.write(text);
                }
                text.push('}');
            }
        }
    }
}

fn step(tree: &mut Node, target: usize, choices: &mut Choices) {
    let kind = choices.byte();
    if kind.is_multiple_of(16) {
        let other = choices.below(tree.count());
        let copy = tree.at(other).cloned();
        if let (Some(node), Some(copy)) = (tree.at(target), copy) {
            *node = copy;
        }
        return;
    }
    let Some(node) = tree.at(target) else {
        return;
    };
    if kind % 16 == 1 {
        let mut literal = String::new();
        node.write(&mut literal);
        *node = Node::Leaf(around(&literal, choices));
        return;
    }
    match node {
        Node::Leaf(literal) => *literal = leaf(literal, kind, choices),
        Node::Array(items) => array(items, kind, choices),
        Node::Object(fields) => object(fields, kind, choices),
    }
}

/// Something before, after or around a value.
fn around(literal: &str, choices: &mut Choices) -> String {
    let nested = |depth: usize| format!("{}{literal}{}", "[".repeat(depth), "]".repeat(depth));
    match choices.byte() % 4 {
        0 => nested(choices.below(4)),
        1 => nested(120 + choices.below(12)),
        2 => format!("{}{literal}", choices.one_of(&SPACES)),
        _ => format!("{literal}{}", choices.one_of(&SPACES)),
    }
}

fn array(items: &mut Vec<Node>, kind: u8, choices: &mut Choices) {
    if items.is_empty() {
        items.push(Node::Leaf(choices.one_of(&LITERALS).to_owned()));
        return;
    }
    let (one, other) = (choices.below(items.len()), choices.below(items.len()));
    match kind % 5 {
        0 => drop(items.remove(one)),
        1 => items.insert(other, items[one].clone()),
        2 => items.swap(one, other),
        3 => items[one] = Node::Leaf(choices.one_of(&LITERALS).to_owned()),
        _ => items.clear(),
    }
}

fn object(fields: &mut Vec<(String, Node)>, kind: u8, choices: &mut Choices) {
    if fields.is_empty() {
        return;
    }
    let (one, other) = (choices.below(fields.len()), choices.below(fields.len()));
    match kind % 8 {
        0 => drop(fields.remove(one)),
        1 => fields.insert(other, fields[one].clone()),
        2 => fields.swap(one, other),
        3 => {
            let value = Node::Leaf(choices.one_of(&LITERALS).to_owned());
            fields.insert(other, (fields[one].0.clone(), value));
        }
        4 => {
            let value = Node::Leaf(choices.one_of(&LITERALS).to_owned());
            fields.insert(one, (choices.one_of(&NAMES).to_owned(), value));
        }
        5 => fields[one].0 = escaped(&fields[one].0, choices),
        6 => fields[one].0 = fields[other].0.clone(),
        _ => fields[one].1 = Node::Leaf(choices.one_of(&LITERALS).to_owned()),
    }
}

fn leaf(literal: &str, kind: u8, choices: &mut Choices) -> String {
    let content = literal.trim_matches('"');
    let number = BigInt::from_str(content)
        .ok()
        .filter(|_| content.len() < 80);
    let point = content.len() == 64;
    match (kind % 5, number) {
        (0, _) => choices.one_of(&LITERALS).to_owned(),
        (1, _) => escaped(literal, choices),
        (2 | 3, Some(number)) => quoted(&numeral(&number, choices)),
        (2 | 3, None) if point => quoted(&self::point(content, choices)),
        _ => quoted(&character(content, choices)),
    }
}

fn quoted(content: &str) -> String {
    format!("\"{content}\"")
}

/// A number near the edges of its range, or written in another way.
fn numeral(number: &BigInt, choices: &mut Choices) -> String {
    let order = BigInt::from_str(ORDER).unwrap();
    match choices.below(NUMERALS.len() + 8) {
        0 => (number + 1_u8).to_string(),
        1 => (number - 1_u8).to_string(),
        2 => (number + &order).to_string(),
        3 => (&order - number).to_string(),
        4 => (number - &order).to_string(),
        5 => format!("{number}.0"),
        6 => format!("0{number}"),
        7 => (&order * 16_u8 - 1_u8 - number).to_string(),
        at => NUMERALS[at - 8].to_owned(),
    }
}

/// Another point, or another encoding of one.
fn point(digits: &str, choices: &mut Choices) -> String {
    let mut changed: Vec<u8> = digits.bytes().collect();
    match choices.below(POINTS.len() + 3) {
        0 => changed[62] = hex_digit(changed[62] ^ 8),
        1 => {
            let at = choices.below(64);
            changed[at] = hex_digit(choices.byte());
        }
        2 => changed.make_ascii_uppercase(),
        at => return POINTS[at - 3].to_owned(),
    }
    String::from_utf8(changed).unwrap()
}

fn hex_digit(byte: u8) -> u8 {
    b"0123456789abcdef"[usize::from(byte % 16)]
}

/// One character in its escaped form.
fn escaped(literal: &str, choices: &mut Choices) -> String {
    let characters: Vec<char> = literal.chars().collect();
    let inner = characters.len().saturating_sub(2);
    let at = 1 + choices.below(inner.max(1));
    let upper = choices.byte().is_multiple_of(2);
    let mut text = String::new();
    for (place, character) in characters.iter().enumerate() {
        if place != at || place + 1 >= characters.len() {
            text.push(*character);
        } else if upper {
            write!(text, "\\u{:04X}", u32::from(*character)).unwrap();
        } else {
            write!(text, "\\u{:04x}", u32::from(*character)).unwrap();
        }
    }
    text
}

/// A character more, less or other.
fn character(content: &str, choices: &mut Choices) -> String {
    let mut characters: Vec<char> = content.chars().collect();
    let at = choices.below(characters.len().max(1));
    match choices.byte() % 4 {
        0 if !characters.is_empty() => drop(characters.remove(at)),
        1 if !characters.is_empty() => characters[at] = char::from(b' ' + choices.byte() % 95),
        2 if !characters.is_empty() => {
            let other = choices.below(characters.len());
            characters.swap(at, other);
        }
        _ => {
            let more = choices.one_of(&CHARACTERS);
            let (before, after) = characters.split_at(at);
            let (before, after) = (before.iter(), after.iter());
            return before.collect::<String>() + more + &after.collect::<String>();
        }
    }
    characters.into_iter().collect()
}

/// A byte more, less or other; still text.
fn bytes_spoiled(text: &str, choices: &mut Choices) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let wide = choices.below(1 << 16);
    let at = wide % bytes.len().max(1);
    match choices.byte() % 5 {
        0 if !bytes.is_empty() => bytes[at] = choices.byte(),
        1 if !bytes.is_empty() => drop(bytes.remove(at)),
        2 => bytes.insert(at, choices.byte()),
        3 => bytes.truncate(at),
        _ => {
            let more = choices.one_of(&SPACES);
            bytes.splice(at..at, more.bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
