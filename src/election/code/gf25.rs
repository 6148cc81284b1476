//! The field of 25 elements, in which codes are checked.
//!
//! Promises: an element is a·t + b with a, b modulo 5 and t² = 2, numbered 5a + b; 2 is not a square
//! modulo 5, so every element but zero has an inverse.

use zeroize::Zeroize;

/// One element, by its two coefficients.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Zeroize)]
pub(super) struct Element {
    t: u8,
    one: u8,
}

impl Element {
    /// The zero of the field.
    pub(super) const ZERO: Self = Self { t: 0, one: 0 };

    /// The element of this number modulo 25.
    pub(super) fn of_index(index: usize) -> Self {
        let [value, ..] = (index % 25).to_le_bytes();
        Self {
            t: value / 5,
            one: value % 5,
        }
    }

    /// The number of this element.
    pub(super) fn index(self) -> usize {
        usize::from(self.t * 5 + self.one)
    }

    /// Sum.
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            t: (self.t + other.t) % 5,
            one: (self.one + other.one) % 5,
        }
    }

    /// The element that gives zero when added.
    pub(super) fn negated(self) -> Self {
        Self {
            t: (5 - self.t) % 5,
            one: (5 - self.one) % 5,
        }
    }

    /// Difference.
    pub(super) fn minus(self, other: Self) -> Self {
        self.plus(other.negated())
    }

    /// Product.
    pub(super) fn times(self, other: Self) -> Self {
        Self {
            t: (self.t * other.one + self.one * other.t) % 5,
            one: (self.one * other.one + 2 * self.t * other.t) % 5,
        }
    }

    /// The element that gives one when multiplied; zero for zero. It is the 23rd power.
    pub(super) fn inverse(self) -> Self {
        (1..23).fold(self, |power, _| power.times(self))
    }
}

#[cfg(test)]
mod tests {
    use super::Element;

    #[test]
    fn every_element_but_zero_has_an_inverse() {
        for index in 1..25 {
            let element = Element::of_index(index);
            assert_eq!(element.times(element.inverse()).index(), 1);
        }
    }
}
