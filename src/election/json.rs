//! Strict JSON: one text for one value.
//!
//! Promises: a document is accepted only if writing again what was read gives the same bytes, with the
//! fields in their listed order; flaws come in the order that [`super::ballot`] describes.
//! Numbers are the integers that every JSON reader holds exactly (docs/cryptography.md §2).

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::flaw::Flaw;

/// Any JSON value, its fields in the order they were written, a repeated field once with its last value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// `null`, which no document of ours uses.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as every other reader sees it.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    Array(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

/// A value with one JSON form, read by its schema.
pub(crate) trait Strict: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// The first flaw of the schema, depth first.
    fn read(json: &Json) -> Result<Self, Flaw>;

    /// What an absent field means, when it may be absent.
    fn when_missing() -> Option<Self> {
        None
    }

    /// Tells a value that is written by leaving its field out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Parses any JSON text.
///
/// # Errors
/// [`Flaw::MalformedJson`].
pub(crate) fn parse_any(text: &str) -> Result<Json, Flaw> {
    serde_json::from_str(text).map_err(|_| Flaw::MalformedJson)
}

/// Reads a document in its one canonical text.
///
/// # Errors
/// [`Flaw::MalformedJson`], then the flaws of the schema, then [`Flaw::NotCanonical`].
pub(crate) fn parse<T: Strict + Serialize>(text: &str) -> Result<T, Flaw> {
    let value = T::read(&parse_any(text)?)?;
    if write(&value) == text {
        Ok(value)
    } else {
        Err(Flaw::NotCanonical)
    }
}

/// Bytes as text.
///
/// # Errors
/// [`Flaw::MalformedJson`] when they are not UTF-8.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Flaw> {
    std::str::from_utf8(bytes).map_err(|_| Flaw::MalformedJson)
}

/// Writes a value as compact JSON.
pub(crate) fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("strings, integers and lists always have a JSON form")
}

/// The fields of one object whose names are all listed.
pub(crate) struct Fields<'a>(&'a [(String, Json)]);

impl Json {
    /// Opens an object that has none but the listed fields.
    ///
    /// # Errors
    /// [`Flaw::WrongType`], [`Flaw::UnknownField`].
    pub(crate) fn fields(&self, listed: &[&str]) -> Result<Fields<'_>, Flaw> {
        let fields = self.object()?;
        if fields
            .iter()
            .any(|(name, _)| !listed.contains(&name.as_str()))
        {
            return Err(Flaw::UnknownField);
        }
        Ok(Fields(fields))
    }

    /// The field of an object, when this is one that has it.
    pub(crate) fn field(&self, name: &str) -> Option<&Json> {
        self.object()
            .ok()?
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The elements of an array.
    ///
    /// # Errors
    /// [`Flaw::WrongType`].
    pub(crate) fn array(&self) -> Result<&[Json], Flaw> {
        if let Self::Array(values) = self {
            Ok(values)
        } else {
            Err(Flaw::WrongType)
        }
    }

    fn object(&self) -> Result<&[(String, Json)], Flaw> {
        if let Self::Object(fields) = self {
            Ok(fields)
        } else {
            Err(Flaw::WrongType)
        }
    }
}

impl Fields<'_> {
    /// Checks that a field is there or may be absent.
    ///
    /// # Errors
    /// [`Flaw::MissingField`].
    pub(crate) fn require<T: Strict>(&self, name: &str) -> Result<(), Flaw> {
        if self.find(name).is_some() || T::when_missing().is_some() {
            Ok(())
        } else {
            Err(Flaw::MissingField)
        }
    }

    /// Reads the value of a field.
    ///
    /// # Errors
    /// [`Flaw::MissingField`] or the flaws of the value.
    pub(crate) fn read<T: Strict>(&self, name: &str) -> Result<T, Flaw> {
        match self.find(name) {
            Some(value) => T::read(value),
            None => T::when_missing().ok_or(Flaw::MissingField),
        }
    }

    fn find(&self, name: &str) -> Option<&Json> {
        self.0
            .iter()
            .find_map(|(key, value)| (key == name).then_some(value))
    }
}

impl Strict for String {
    fn read(json: &Json) -> Result<Self, Flaw> {
        if let Json::Text(text) = json {
            Ok(text.clone())
        } else {
            Err(Flaw::WrongType)
        }
    }
}

impl Strict for bool {
    fn read(json: &Json) -> Result<Self, Flaw> {
        if let Json::Bool(value) = json {
            Ok(*value)
        } else {
            Err(Flaw::WrongType)
        }
    }
}

impl Strict for u64 {
    fn read(json: &Json) -> Result<Self, Flaw> {
        if let Json::Number(number) = json
            && number.fract() == 0.0
            && (0.0..=LARGEST_INTEGER).contains(number)
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number from 0 to 2^53 - 1 was just checked"
            )]
            return Ok(*number as Self);
        }
        Err(Flaw::WrongType)
    }
}

impl<T: Strict> Strict for Vec<T> {
    fn read(json: &Json) -> Result<Self, Flaw> {
        json.array()?.iter().map(T::read).collect()
    }
}

impl<T: Strict> Strict for Option<T> {
    fn read(json: &Json) -> Result<Self, Flaw> {
        T::read(json).map(Some)
    }

    fn when_missing() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// Declares an object of a document: its fields in their written order, an `Option` where one may be absent.
macro_rules! strict {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$note:meta])* $field:ident: $kind:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, serde::Serialize)]
        $vis struct $name {
            $(
                $(#[$note])*
                #[serde(skip_serializing_if = "crate::election::json::Strict::is_absent")]
                $vis $field: $kind,
            )+
        }

        impl $crate::election::json::Strict for $name {
            fn read(
                json: &$crate::election::json::Json,
            ) -> Result<Self, $crate::election::flaw::Flaw> {
                let fields = json.fields(&[$(stringify!($field).trim_start_matches("r#"),)+])?;
                $(fields.require::<$kind>(stringify!($field).trim_start_matches("r#"))?;)+
                Ok(Self {
                    $($field: fields.read(stringify!($field).trim_start_matches("r#"))?,)+
                })
            }
        }
    };
}
pub(crate) use strict;

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers are seen as every JSON reader sees them"
    )]
    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "numbers are seen as every JSON reader sees them"
    )]
    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Json>()? {
            match fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, earlier)) => *earlier = value,
                None => fields.push((name, value)),
            }
        }
        Ok(Json::Object(fields))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => match u64::read(self) {
                Ok(integer) => serializer.serialize_u64(integer),
                Err(_) => serializer.serialize_f64(*number),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(values) => serializer.collect_seq(values),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// 2^53 - 1.
const LARGEST_INTEGER: f64 = 9_007_199_254_740_991.0;
