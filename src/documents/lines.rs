//! Lines of capitals that break evenly, as a clerk breaks them: "BẢO HIỂM XÃ HỘI" over "TỈNH QUẢNG NINH", not over "NINH".
//!
//! The widths are those of Times New Roman bold, to which Liberation Serif is metrically equal.

use unicode_normalization::UnicodeNormalization as _;

/// As few lines as fit into so many millimetres, as even as can be; none for an empty text.
pub(super) fn lines(text: &str, size: u32, millimetres: u32) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let most = millimetres * 1000 * 72 * 10 / (254 * size);
    let fewest = filled(&words, most).len();
    let mut best = filled(&words, most);
    let mut room = most;
    while room > STEP {
        room -= STEP;
        let tighter = filled(&words, room);
        if tighter.len() > fewest || tighter.iter().any(|line| width(line) > room) {
            break;
        }
        best = tighter;
    }
    best
}

/// The width of a text in thousandths of its size.
pub(super) fn width(text: &str) -> u32 {
    text.chars().map(width_of).sum()
}

fn filled(words: &[&str], room: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

fn width_of(letter: char) -> u32 {
    let bare = std::iter::once(letter).nfd().next().unwrap_or(letter);
    match bare {
        ' ' | '.' | ',' => 250,
        'I' => 389,
        'i' | 'j' | 'l' | '/' | 'f' | 't' | ':' | ';' => 333,
        'S' | 'k' | 'b' | 'd' | 'h' | 'n' | 'p' | 'q' | 'u' | 'đ' => 556,
        'F' | 'P' => 611,
        'B' | 'E' | 'L' | 'T' => 667,
        'O' | 'G' | 'H' | 'K' | 'Q' => 778,
        'M' | 'W' | 'm' | '…' => 1000,
        other if other.is_uppercase() => 722,
        _ => 500,
    }
}

const STEP: u32 = 50;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_stays_on_one_line() {
        assert_eq!(lines("CỤM THI ĐUA SỐ 5", 12, 72), ["CỤM THI ĐUA SỐ 5"]);
    }

    #[test]
    fn a_long_name_breaks_in_its_middle() {
        let name = "BẢO HIỂM XÃ HỘI TỈNH QUẢNG NINH";
        assert_eq!(lines(name, 12, 72), ["BẢO HIỂM XÃ HỘI", "TỈNH QUẢNG NINH"]);
    }

    #[test]
    fn a_word_longer_than_the_line_stands_alone() {
        assert_eq!(lines("A NGHIÊNGNGHIÊNGNGHIÊNG", 14, 30).len(), 2);
        assert!(lines("", 14, 30).is_empty());
    }
}
