//! The parameters of an election: its raw JSON, which alone is hashed, and what it says.
//!
//! Promises: an [`Election`] that exists is of the kind this program uses, and its fingerprint is that of
//! the very bytes it was read from (docs/cryptography.md §6).
//!
//! # The order of checks
//!
//! 1. `malformed_json`; `wrong_type` when not an object.
//! 2. `unsupported_version` when `version` is a number other than 1; `unsupported_group` when `group` is
//!    a string other than `Ed25519`.
//! 3. The schema as in [`super::ballot`], fields `version` (integer) `description` `name` `group`
//!    `public_key` `questions[question]` `uuid` and, optional, `administrator` `credential_authority`
//!    `language` `x_rules`. A question with the field `type` is `unsupported_question`; else its fields
//!    are `answers[string]` `blank`(optional boolean) `min` `max` (integers) `question`; those of
//!    `x_rules` are `meeting` `contest` `round` `method` `product`(optional list of integers) `places`
//!    `minimum` `receipt_key` `spares`(optional list of strings), the others than `meeting`, `method` and
//!    `receipt_key` integers.
//! 4. `not_canonical`: the compact text of what was read, fields in the order they were found, is not
//!    the text. (The order of fields is free here.)
//! 5. `malformed_uuid`; `public_key` as a point, identity refused.
//! 6. `bad_question`: no question at all; then, question by question, a max of 0, below min or above
//!    the number of answers.
//! 7. `receipt_key`, then each of `spares`, as a point, identity refused; then `bad_rules`: `spares` that
//!    are none or not in strictly ascending order, a meeting that is not a hyphenated lower-case uuid, an
//!    unknown method, an integer of more than 32 bits, a product without the method `columns` or the
//!    reverse, a product that is not three different questions of equally many answers.

use std::fmt;
use std::sync::{Arc, OnceLock};

use curve25519_dalek::edwards::{EdwardsBasepointTable, VartimeEdwardsPrecomputation};
use curve25519_dalek::traits::{BasepointTable as _, VartimePrecomputedMultiscalarMul as _};

use super::flaw::Flaw;
use super::group::Point;
use super::id::{Digest, Fingerprint, RoundId};
use super::json::{self, Json, Strict as _, strict};
use super::question::{HomomorphicText, Question, Rules, RulesText};

/// What the maker of an election chooses.
#[derive(Clone, Debug)]
pub struct ElectionDraft {
    /// A fresh uuid.
    pub uuid: RoundId,
    /// The name of the round.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// The joint key of the trustees.
    pub public_key: Point,
    /// The questions.
    pub questions: Vec<Question>,
    /// Who runs it.
    pub administrator: String,
    /// Who made the credentials.
    pub credential_authority: String,
    /// The rules of ours.
    pub rules: Option<Rules>,
}

/// The parameters of a round; cheap to clone.
#[derive(Clone)]
pub struct Election(Arc<Parts>);

struct Parts {
    raw: String,
    digest: Digest,
    fingerprint: Fingerprint,
    uuid: RoundId,
    name: String,
    description: String,
    public_key: Point,
    questions: Vec<Question>,
    rules: Option<Rules>,
    sealing: OnceLock<Box<EdwardsBasepointTable>>,
    verifying: OnceLock<VartimeEdwardsPrecomputation>,
    ballot_bytes: OnceLock<usize>,
}

strict! {
    /// The election as it is written.
    struct ElectionText {
        version: u64,
        description: String,
        name: String,
        group: String,
        public_key: String,
        questions: Vec<HomomorphicText>,
        uuid: String,
        administrator: Option<String>,
        credential_authority: Option<String>,
        language: Option<String>,
        x_rules: Option<RulesText>,
    }
}

impl Election {
    /// Writes the JSON of a new election.
    ///
    /// # Errors
    /// [`Flaw::BadQuestion`], [`Flaw::BadRules`] when the draft contradicts itself.
    pub fn draft(draft: ElectionDraft) -> Result<Self, Flaw> {
        Self::parse(&json::write(&ElectionText {
            version: VERSION,
            description: draft.description,
            name: draft.name,
            group: GROUP.to_owned(),
            public_key: draft.public_key.to_string(),
            questions: draft.questions.iter().map(HomomorphicText::from).collect(),
            uuid: draft.uuid.to_string(),
            administrator: Some(draft.administrator),
            credential_authority: Some(draft.credential_authority),
            language: None,
            x_rules: draft.rules.as_ref().map(RulesText::from),
        }))
    }

    /// Reads an election, ours or one made by `belenios-tool`.
    ///
    /// # Errors
    /// The flaws in the order that this module describes.
    pub fn parse(raw: &str) -> Result<Self, Flaw> {
        let json = json::parse_any(raw)?;
        refuse_unsupported(&json)?;
        let text = ElectionText::read(&json)?;
        if json::write(&json) != raw {
            return Err(Flaw::NotCanonical);
        }
        let uuid = RoundId::parse(&text.uuid)?;
        let public_key = Point::parse(&text.public_key)?;
        if text.questions.is_empty() {
            return Err(Flaw::BadQuestion);
        }
        let questions: Vec<Question> = text
            .questions
            .into_iter()
            .map(Question::try_from)
            .collect::<Result<_, _>>()?;
        let rules = text
            .x_rules
            .map(|rules| rules.fit(&questions))
            .transpose()?;
        let digest = Digest::of(raw.as_bytes());
        Ok(Self(Arc::new(Parts {
            raw: raw.to_owned(),
            fingerprint: Fingerprint::of(&digest),
            digest,
            uuid,
            name: text.name,
            description: text.description,
            public_key,
            questions,
            rules,
            sealing: OnceLock::new(),
            verifying: OnceLock::new(),
            ballot_bytes: OnceLock::new(),
        })))
    }

    /// The very bytes that are hashed.
    pub fn raw(&self) -> &str {
        &self.0.raw
    }

    /// φ.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.0.fingerprint
    }

    /// The digest whose base64 is φ.
    pub fn digest(&self) -> Digest {
        self.0.digest
    }

    /// The uuid.
    pub fn uuid(&self) -> &RoundId {
        &self.0.uuid
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is about.
    pub fn description(&self) -> &str {
        &self.0.description
    }

    /// y, the key that ballots are encrypted to.
    pub fn public_key(&self) -> &Point {
        &self.0.public_key
    }

    /// The questions.
    pub fn questions(&self) -> &[Question] {
        &self.0.questions
    }

    /// The rules of ours, absent in an election made elsewhere.
    pub fn rules(&self) -> Option<&Rules> {
        self.0.rules.as_ref()
    }

    /// Powers of y for secret exponents.
    pub(crate) fn sealing_table(&self) -> &EdwardsBasepointTable {
        self.0
            .sealing
            .get_or_init(|| Box::new(EdwardsBasepointTable::create(self.0.public_key.inner())))
    }

    /// The size of the largest ballot, which is worked out once.
    pub(super) fn ballot_bytes(&self, largest: impl FnOnce() -> usize) -> usize {
        *self.0.ballot_bytes.get_or_init(largest)
    }

    /// Powers of y for public exponents.
    pub(crate) fn verifying_table(&self) -> &VartimeEdwardsPrecomputation {
        self.0
            .verifying
            .get_or_init(|| VartimeEdwardsPrecomputation::new([self.0.public_key.inner()]))
    }
}

fn refuse_unsupported(json: &Json) -> Result<(), Flaw> {
    if !matches!(json, Json::Object(_)) {
        return Err(Flaw::WrongType);
    }
    #[expect(clippy::float_cmp, reason = "1 is held exactly")]
    if matches!(json.field("version"), Some(Json::Number(version)) if *version != 1.0) {
        return Err(Flaw::UnsupportedVersion);
    }
    if matches!(json.field("group"), Some(Json::Text(group)) if group != GROUP) {
        return Err(Flaw::UnsupportedGroup);
    }
    Ok(())
}

impl fmt::Debug for Election {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Election({})", self.0.fingerprint)
    }
}

/// The name of the group in every document and hash.
pub(crate) const GROUP: &str = "Ed25519";
/// The protocol version.
pub(crate) const VERSION: u64 = 1;
