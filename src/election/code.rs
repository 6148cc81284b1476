//! Secret codes that people carry: ballot tokens and teller codes.
//!
//! Promises: a code that exists passed its check; it redacts and wipes itself; a typing error names its
//! group whenever one group explains it (docs/cryptography.md §4).

use std::fmt;

use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use gf25::Element;

mod gf25;

/// Why a code cannot be what was handed out. Groups count from 0.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum CodeFlaw {
    /// A character stands there that no code has.
    #[error("group {} has the character {character}, which no code has", group + 1)]
    WrongCharacter {
        /// Where it stands.
        group: usize,
        /// The character as it was typed.
        character: char,
    },
    /// Characters are missing or too many.
    #[error("the code has another length")]
    WrongLength,
    /// One wrong group explains the failed check.
    #[error("group {} is mistyped", group + 1)]
    WrongGroup {
        /// Which one.
        group: usize,
    },
    /// The check fails and no single group explains it.
    #[error("the code is mistyped")]
    WrongCode,
}

/// A delegate's secret: 5 groups of 4 characters, 83 random bits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct BallotToken(String);

/// A teller's secret, and the shape of the chair's and the desks': 6 groups of 5, 130 random bits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct TellerCode(String);

macro_rules! code {
    ($name:ident, $shape:expr) => {
        impl $name {
            /// Draws a fresh one.
            pub fn fresh(rng: &mut impl CryptoRng) -> Self {
                Self(fresh($shape, rng))
            }

            /// Reads what was typed or scanned; case, spaces and dashes do not matter.
            ///
            /// # Errors
            /// [`CodeFlaw`], the first that applies.
            pub fn parse(typed: &str) -> Result<Self, CodeFlaw> {
                parse($shape, typed).map(Self)
            }

            /// The code as it is shown: groups joined by dashes.
            pub fn reveal(&self) -> Zeroizing<String> {
                Zeroizing::new(grouped($shape, &self.0))
            }

            /// The form that is hashed: lower case, no separators.
            pub(crate) fn canonical(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(<redacted>)"))
            }
        }
    };
}

code!(BallotToken, TOKEN);
code!(TellerCode, TELLER);

#[derive(Clone, Copy)]
struct Shape {
    groups: usize,
    size: usize,
}

const TOKEN: Shape = Shape { groups: 5, size: 4 };
const TELLER: Shape = Shape { groups: 6, size: 5 };

const ALPHABET: &[u8; 25] = b"23456789bcfghjkmnpqrstvxz";

impl Shape {
    fn length(self) -> usize {
        self.groups * self.size
    }

    /// Whether the character at this place is one of the two that check the others.
    fn is_check(self, place: usize) -> bool {
        place % self.size == self.size - 1 && place / self.size + 2 >= self.groups
    }

    fn group_weight(group: usize) -> Element {
        Element::of_index(group + 1)
    }

    fn place_weight(self, place: usize) -> Element {
        Element::of_index(place % self.size + 1)
    }

    /// The two sums that are zero in a sound code.
    fn sums(self, characters: &[Element]) -> (Element, Element) {
        let mut plain = Element::ZERO;
        let mut weighted = Element::ZERO;
        for (place, character) in characters.iter().enumerate() {
            let term = self.place_weight(place).times(*character);
            plain = plain.plus(term);
            weighted = weighted.plus(Self::group_weight(place / self.size).times(term));
        }
        (plain, weighted)
    }
}

fn fresh(shape: Shape, rng: &mut impl CryptoRng) -> String {
    let mut characters: Zeroizing<Vec<Element>> =
        Zeroizing::new(Vec::with_capacity(shape.length()));
    for place in 0..shape.length() {
        let character = if shape.is_check(place) {
            Element::ZERO
        } else {
            random_element(rng)
        };
        characters.push(character);
    }
    fill_checks(shape, &mut characters);
    characters
        .iter()
        .map(|element| character_of(*element))
        .collect()
}

/// Solves for the two check characters, which are zero on entry.
fn fill_checks(shape: Shape, characters: &mut [Element]) {
    let (plain, weighted) = shape.sums(characters);
    let weight = shape.place_weight(shape.size - 1).inverse();
    let (sum, weighted_sum) = (
        plain.negated().times(weight),
        weighted.negated().times(weight),
    );
    let before = Shape::group_weight(shape.groups - 2);
    let last = Shape::group_weight(shape.groups - 1);
    let in_last = weighted_sum
        .minus(before.times(sum))
        .times(last.minus(before).inverse());
    let checks = [sum.minus(in_last), in_last];
    let places = (0..shape.length()).filter(|place| shape.is_check(*place));
    for (place, check) in places.zip(checks) {
        if let Some(character) = characters.get_mut(place) {
            *character = check;
        }
    }
}

fn parse(shape: Shape, typed: &str) -> Result<String, CodeFlaw> {
    let mut canonical = Zeroizing::new(String::with_capacity(typed.len()));
    let mut characters = Zeroizing::new(Vec::with_capacity(typed.len()));
    for character in typed.chars().filter(|character| !is_separator(*character)) {
        let lower = character.to_ascii_lowercase();
        let Some(element) = element_of(lower) else {
            return Err(CodeFlaw::WrongCharacter {
                group: characters.len() / shape.size,
                character,
            });
        };
        canonical.push(lower);
        characters.push(element);
    }
    if characters.len() != shape.length() {
        return Err(CodeFlaw::WrongLength);
    }
    let sums = shape.sums(&characters);
    if sums == (Element::ZERO, Element::ZERO) {
        Ok((*canonical).clone())
    } else {
        Err(blame(shape, sums))
    }
}

/// Finds the group that alone explains the failed sums.
fn blame(shape: Shape, (plain, weighted): (Element, Element)) -> CodeFlaw {
    if plain == Element::ZERO {
        return CodeFlaw::WrongCode;
    }
    let ratio = weighted.times(plain.inverse());
    (0..shape.groups)
        .find(|group| Shape::group_weight(*group) == ratio)
        .map_or(CodeFlaw::WrongCode, |group| CodeFlaw::WrongGroup { group })
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

fn grouped(shape: Shape, canonical: &str) -> String {
    let mut shown = String::with_capacity(canonical.len() + shape.groups);
    for (place, character) in canonical.chars().enumerate() {
        if place > 0 && place % shape.size == 0 {
            shown.push('-');
        }
        shown.push(character);
    }
    shown
}

fn random_element(rng: &mut impl CryptoRng) -> Element {
    loop {
        let mut byte = [0];
        rng.fill_bytes(&mut byte);
        let [value] = byte;
        if value < 250 {
            return Element::of_index(usize::from(value % 25));
        }
    }
}

fn element_of(character: char) -> Option<Element> {
    let place = ALPHABET
        .iter()
        .position(|known| char::from(*known) == character)?;
    Some(Element::of_index(place))
}

fn character_of(element: Element) -> char {
    ALPHABET
        .get(element.index())
        .map_or('2', |character| char::from(*character))
}

#[cfg(test)]
mod tests;
