//! JSON with its fields in order, and every way to spoil one thing in it.

use std::fmt;

use num_bigint::BigUint;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value that remembers the order of its fields.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Bool(bool),
    Number(u64),
    Text(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

/// A document with one change.
pub fn changed(raw: &str, change: impl FnOnce(&mut Tree)) -> String {
    let mut tree: Tree = serde_json::from_str(raw).unwrap();
    change(&mut tree);
    tree.write()
}

/// Every text that differs from a document in one thing, with the place and the kind of the change.
pub fn spoils(raw: &str) -> Vec<(String, String)> {
    let tree: Tree = serde_json::from_str(raw).unwrap();
    assert_eq!(tree.write(), raw, "the document is written compactly");
    let mut found = Vec::new();
    tree.spoils("$", &mut |place, spoiled| {
        found.push((place, spoiled.write()));
    });
    found.retain(|(_, text)| text != raw);
    found
}

impl Tree {
    /// The value at a path like `answers/0/choices/1/alpha`.
    pub fn at(&mut self, path: &str) -> &mut Self {
        path.split('/')
            .filter(|step| !step.is_empty())
            .fold(self, |tree, step| match tree {
                Self::Array(values) => &mut values[step.parse::<usize>().unwrap()],
                Self::Object(fields) => {
                    &mut fields.iter_mut().find(|(name, _)| name == step).unwrap().1
                }
                Self::Bool(_) | Self::Number(_) | Self::Text(_) => {
                    panic!("nothing is below a leaf")
                }
            })
    }

    /// The elements of an array.
    pub fn elements(&mut self) -> &mut Vec<Self> {
        if let Self::Array(values) = self {
            values
        } else {
            panic!("not an array")
        }
    }

    /// The fields of an object.
    pub fn fields(&mut self) -> &mut Vec<(String, Self)> {
        if let Self::Object(fields) = self {
            fields
        } else {
            panic!("not an object")
        }
    }

    /// The characters of a string.
    pub fn text(&mut self) -> &mut String {
        if let Self::Text(text) = self {
            text
        } else {
            panic!("not a string")
        }
    }

    pub fn write(&self) -> String {
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => quoted(text),
            Self::Array(values) => {
                let values: Vec<String> = values.iter().map(Self::write).collect();
                format!("[{}]", values.join(","))
            }
            Self::Object(fields) => {
                let fields: Vec<String> = fields
                    .iter()
                    .map(|(name, value)| format!("{}:{}", quoted(name), value.write()))
                    .collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }

    fn spoils(&self, place: &str, found: &mut dyn FnMut(String, Tree)) {
        for (kind, spoiled) in self.own_spoils() {
            found(format!("{place}: {kind}"), spoiled);
        }
        match self {
            Self::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    value.spoils(&format!("{place}[{at}]"), &mut |place, spoiled| {
                        let mut values = values.clone();
                        values[at] = spoiled;
                        found(place, Self::Array(values));
                    });
                }
            }
            Self::Object(fields) => {
                for (at, (name, value)) in fields.iter().enumerate() {
                    value.spoils(&format!("{place}.{name}"), &mut |place, spoiled| {
                        let mut fields = fields.clone();
                        fields[at].1 = spoiled;
                        found(place, Self::Object(fields));
                    });
                }
            }
            Self::Bool(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }

    fn own_spoils(&self) -> Vec<(&'static str, Tree)> {
        match self {
            Self::Bool(value) => vec![("negated", Self::Bool(!value))],
            Self::Number(number) => vec![
                ("plus one", Self::Number(number + 1)),
                ("as a string", Self::Text(number.to_string())),
            ],
            Self::Text(text) => {
                let mut spoiled = text_spoils(text);
                spoiled.push(("empty", Self::Text(String::new())));
                spoiled.push(("a number", Self::Number(0)));
                spoiled
            }
            Self::Array(values) => array_spoils(values),
            Self::Object(fields) => object_spoils(fields),
        }
    }
}

fn text_spoils(text: &str) -> Vec<(&'static str, Tree)> {
    let changed = |kind, text: String| (kind, Tree::Text(text));
    if let (true, Ok(number)) = (text.len() < 80, text.parse::<BigUint>()) {
        return vec![
            changed("plus one", (&number + 1_u8).to_string()),
            changed("plus the order", (&number + order()).to_string()),
            changed("with a leading zero", format!("0{text}")),
            changed("with a sign", format!("+{text}")),
        ];
    }
    let flipped = |at: usize| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'1' { b'2' } else { b'1' };
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let mut spoiled = vec![
        changed("longer", format!("{text}0")),
        changed("upper case", text.to_uppercase()),
    ];
    if text.is_ascii() && !text.is_empty() {
        spoiled.push(changed("first digit", flipped(0)));
        spoiled.push(changed("last digit", flipped(text.len() - 1)));
        spoiled.push(changed("shorter", text[1..].to_owned()));
    }
    spoiled
}

fn array_spoils(values: &[Tree]) -> Vec<(&'static str, Tree)> {
    let mut spoiled = vec![("as an object", Tree::Object(Vec::new()))];
    if let Some(last) = values.last() {
        let longer: Vec<Tree> = values.iter().chain([last]).cloned().collect();
        spoiled.push(("longer", Tree::Array(longer)));
        spoiled.push(("shorter", Tree::Array(values[..values.len() - 1].to_vec())));
        spoiled.push(("empty", Tree::Array(Vec::new())));
    }
    if values.len() > 1 {
        let mut swapped = values.to_vec();
        swapped.swap(0, 1);
        spoiled.push(("reordered", Tree::Array(swapped)));
    }
    spoiled
}

fn object_spoils(fields: &[(String, Tree)]) -> Vec<(&'static str, Tree)> {
    let mut more = fields.to_vec();
    more.push(("extra".to_owned(), Tree::Text("0".to_owned())));
    let mut spoiled = vec![("a field more", Tree::Object(more))];
    for at in 0..fields.len() {
        let mut fewer = fields.to_vec();
        fewer.remove(at);
        spoiled.push(("a field less", Tree::Object(fewer)));
        let mut doubled = fields.to_vec();
        doubled.push(fields[at].clone());
        spoiled.push(("a field twice", Tree::Object(doubled)));
    }
    if fields.len() > 1 {
        let mut swapped = fields.to_vec();
        swapped.swap(0, 1);
        spoiled.push(("reordered", Tree::Object(swapped)));
    }
    spoiled
}

/// q.
pub fn order() -> BigUint {
    (BigUint::from(1_u8) << 252_u32)
        + "27742317777372353535851937790883648493"
            .parse::<BigUint>()
            .unwrap()
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Ordered)
    }
}

struct Ordered;

impl<'de> Visitor<'de> for Ordered {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON of a round")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Tree::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Tree::Object(fields))
    }
}
