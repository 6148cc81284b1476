//! The rounds that are verified: made once from fixed seeds, kept under target/.

use std::fs;
use std::path::{Path, PathBuf};

use phieukin::election::archive::closed;
use phieukin::election::{
    AcceptedBallot, Election, ElectionDraft, ElectionResult, PartialDecryption, Question, Roll,
    RoundId, SigningKey, TrusteeKey, Trustees, seal,
};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::{AT_MOST, CANDIDATES};

/// A finished round of so many ballots.
pub fn archive(ballots: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verify");
    fs::create_dir_all(&folder).expect("target/ can be written");
    let file = folder.join(format!("{ballots}.bel"));
    if !file.exists() {
        fs::write(&file, made(ballots)).expect("target/ can be written");
    }
    file
}

/// What the processor calls itself.
pub fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("model name"));
    let name = line.and_then(|line| line.split_once(": "));
    let ifma = text.contains("avx512ifma");
    let with = if ifma { "with" } else { "without" };
    format!(
        "{}, {with} AVX-512 IFMA",
        name.map_or("?", |(_, name)| name)
    )
}

fn made(count: usize) -> Vec<u8> {
    let mut rng = StdRng::seed_from_u64(count as u64);
    let tellers: Vec<SigningKey> = (0..3).map(|_| SigningKey::random(&mut rng)).collect();
    let keys: Vec<TrusteeKey> = tellers
        .iter()
        .map(|key| TrusteeKey::make(key, &mut rng))
        .collect();
    let trustees = Trustees::from_keys(&keys).unwrap();
    let election = Election::draft(draft(&trustees, &mut rng)).unwrap();
    let people: Vec<SigningKey> = (0..count).map(|_| SigningKey::random(&mut rng)).collect();
    let roll = Roll::from(people.iter().map(SigningKey::public).collect()).unwrap();
    let ballots: Vec<AcceptedBallot> = (0..)
        .zip(&people)
        .map(|(place, person)| {
            let sealed = seal(&election, person, &[marking(place)], &mut rng).unwrap();
            AcceptedBallot::verify(&election, &roll, &sealed.raw).unwrap()
        })
        .collect();
    let archive = closed(&election, &trustees, &roll, 1_700_000_000, &ballots);
    let shares: Vec<PartialDecryption> = (1..)
        .zip(&tellers)
        .map(|(owner, key)| {
            PartialDecryption::make(&election, &archive.tally, owner, key, &mut rng).0
        })
        .collect();
    let result = ElectionResult::combine(&election, &archive.tally, count, &shares).unwrap();
    archive.finished(&shares, &result).bytes
}

fn draft(trustees: &Trustees, rng: &mut StdRng) -> ElectionDraft {
    ElectionDraft {
        uuid: RoundId::fresh(rng),
        name: "Bỏ phiếu".to_owned(),
        description: "Đo tốc độ".to_owned(),
        public_key: trustees.joint_key(),
        questions: vec![Question {
            answers: (1..=CANDIDATES)
                .map(|number| format!("Đơn vị {number}"))
                .collect(),
            blank: true,
            min: 1,
            max: AT_MOST,
            question: "Bình chọn".to_owned(),
        }],
        administrator: "Chủ tọa".to_owned(),
        credential_authority: "Tổ kiểm phiếu".to_owned(),
        rules: None,
    }
}

/// Every twentieth ballot is blank; the others mark one to the most, here and there.
fn marking(place: u32) -> Vec<u32> {
    let mut marks = vec![0; CANDIDATES as usize + 1];
    if place.is_multiple_of(20) {
        marks[0] = 1;
    }
    for mark in 0..if place.is_multiple_of(20) {
        0
    } else {
        1 + place % AT_MOST
    } {
        marks[1 + ((place * 7 + mark * 5) % CANDIDATES) as usize] = 1;
    }
    marks
}
