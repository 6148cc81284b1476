//! JSON that keeps the order of its fields, written so that a person can read it.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// What stands in one line at most.
const WIDTH: usize = 110;

/// Longer strings are cut in documents.
const LONG: usize = 120;

#[derive(Clone)]
pub(super) enum Tree {
    Object(Vec<(String, Tree)>),
    Array(Vec<Tree>),
    Leaf(Value),
}

impl Tree {
    /// On several lines where one is too short.
    pub(super) fn pretty(&self) -> String {
        let mut text = String::new();
        self.write(0, 0, &mut text);
        text
    }

    /// As it crosses the wire.
    pub(super) fn compact(&self) -> String {
        match self {
            Self::Leaf(value) => value.to_string(),
            Self::Array(items) => {
                let items: Vec<String> = items.iter().map(Self::compact).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(fields) => {
                let field = |(name, tree): &(String, Self)| {
                    format!("{}:{}", Value::from(name.as_str()), tree.compact())
                };
                let fields: Vec<String> = fields.iter().map(field).collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }

    /// The part at a path of field names and places.
    pub(super) fn at(&self, path: &str) -> &Self {
        path.split('/')
            .filter(|step| !step.is_empty())
            .fold(self, |tree, step| match tree {
                Self::Object(fields) => {
                    let field = fields.iter().find(|(name, _)| name == step);
                    &field.unwrap_or_else(|| panic!("{path} leads nowhere")).1
                }
                Self::Array(items) => &items[step.parse::<usize>().unwrap()],
                Self::Leaf(_) => panic!("{path} leads nowhere"),
            })
    }

    /// What stands at a path becomes an ellipsis.
    pub(super) fn hide(&mut self, path: &str) {
        let steps = path.split('/').filter(|step| !step.is_empty());
        let place = steps.fold(self, |tree, step| match tree {
            Self::Object(fields) => {
                let field = fields.iter_mut().find(|(name, _)| name == step);
                &mut field.unwrap_or_else(|| panic!("{path} leads nowhere")).1
            }
            Self::Array(items) => &mut items[step.parse::<usize>().unwrap()],
            Self::Leaf(_) => panic!("{path} leads nowhere"),
        });
        *place = Self::Leaf("…".into());
    }

    /// Cuts long strings, which a reader has no use for.
    pub(super) fn shorten(&mut self) {
        match self {
            Self::Object(fields) => fields.iter_mut().for_each(|(_, tree)| tree.shorten()),
            Self::Array(items) => items.iter_mut().for_each(Self::shorten),
            Self::Leaf(value) => {
                let Some(text) = value.as_str().filter(|text| text.chars().count() > LONG) else {
                    return;
                };
                let start: String = text.chars().take(LONG / 2).collect();
                let count = text.chars().count();
                *value = format!("{start}… ({count} characters)").into();
            }
        }
    }

    /// This tree once for every object in it, that object with a field nobody knows.
    pub(super) fn with_a_strange_field(&self) -> Vec<Self> {
        match self {
            Self::Leaf(_) => Vec::new(),
            Self::Array(items) => replaced(items, Self::with_a_strange_field)
                .into_iter()
                .map(Self::Array)
                .collect(),
            Self::Object(fields) => {
                let mut strange = fields.clone();
                strange.push(("strange".to_owned(), Self::Leaf(1.into())));
                let inner = |(name, tree): &(String, Self)| {
                    let trees = tree.with_a_strange_field().into_iter();
                    trees.map(|tree| (name.clone(), tree)).collect()
                };
                let mut all = replaced(fields, inner);
                all.push(strange);
                all.into_iter().map(Self::Object).collect()
            }
        }
    }

    fn write(&self, indent: usize, before: usize, text: &mut String) {
        let line = self.spaced();
        if before + line.chars().count() <= WIDTH {
            text.push_str(&line);
            return;
        }
        match self {
            Self::Leaf(_) => text.push_str(&line),
            Self::Array(items) => {
                let items = items.iter().map(|item| (String::new(), item));
                block(('[', ']'), items.collect(), indent, text);
            }
            Self::Object(fields) => {
                let label = |name: &str| format!("{}: ", Value::from(name));
                let fields = fields.iter().map(|(name, tree)| (label(name), tree));
                block(('{', '}'), fields.collect(), indent, text);
            }
        }
    }

    fn spaced(&self) -> String {
        match self {
            Self::Leaf(value) => value.to_string(),
            Self::Array(items) => {
                let items: Vec<String> = items.iter().map(Self::spaced).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Object(fields) if fields.is_empty() => "{}".to_owned(),
            Self::Object(fields) => {
                let field = |(name, tree): &(String, Self)| {
                    format!("{}: {}", Value::from(name.as_str()), tree.spaced())
                };
                let fields: Vec<String> = fields.iter().map(field).collect();
                format!("{{ {} }}", fields.join(", "))
            }
        }
    }
}

fn block(
    (open, close): (char, char),
    items: Vec<(String, &Tree)>,
    indent: usize,
    text: &mut String,
) {
    let last = items.len() - 1;
    text.push(open);
    for (at, (label, tree)) in items.into_iter().enumerate() {
        text.push('\n');
        text.push_str(&" ".repeat(indent + 2));
        text.push_str(&label);
        let before = indent + 2 + label.chars().count() + 1;
        tree.write(indent + 2, before, text);
        text.push_str(if at == last { "" } else { "," });
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(close);
}

/// The list once for every way to replace one of its items.
fn replaced<T: Clone>(items: &[T], ways: impl Fn(&T) -> Vec<T>) -> Vec<Vec<T>> {
    let mut all = Vec::new();
    for (at, item) in items.iter().enumerate() {
        for other in ways(item) {
            let mut list = items.to_vec();
            list[at] = other;
            all.push(list);
        }
    }
    all
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Tree::Object(fields))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::Array(items))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Leaf(text.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Leaf(number.into()))
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Tree, E> {
        Ok(Tree::Leaf(yes.into()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Leaf(Value::Null))
    }
}
