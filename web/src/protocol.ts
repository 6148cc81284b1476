// Generated from src/protocol.rs by `make update`; a test compares it.

import type { Flaw } from "./election/flaw.ts";

export type Act = { "act": "name_meeting" } & Particulars | { "act": "import_units", 
/**
 * The sheet, as UTF-8 text.
 */
csv: string, } | { "act": "set_contests", 
/**
 * In the order of the agenda.
 */
contests: Array<ContestRules>, } | { "act": "correct_unit", 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * What changes.
 */
correction: Correction, 
/**
 * Why.
 */
reason: string, } | { "act": "name_tellers", 
/**
 * Head first.
 */
tellers: Array<TellerName>, } | { "act": "adopt_tellers", 
/**
 * The count.
 */
hands: Hands, } | { "act": "offer_key", 
/**
 * Which teller.
 */
slot: TellerSlot, 
/**
 * The trustee key with its proof of knowledge.
 */
key: TrusteeKey, } | { "act": "accept_key", 
/**
 * Which teller.
 */
slot: TellerSlot, } | { "act": "reject_key", 
/**
 * Which teller.
 */
slot: TellerSlot, 
/**
 * Why.
 */
reason: string, } | { "act": "add_desk", 
/**
 * What the desk is called.
 */
name: string, 
/**
 * The key of the desk's sessions.
 */
key: Point, } | { "act": "remove_desk", 
/**
 * Which.
 */
desk: DeskId, } | { "act": "open_check_in" } | { "act": "open_session" } | { "act": "check_in", 
/**
 * Which seat.
 */
seat: SeatId, 
/**
 * The delegate's name, or empty.
 */
delegate: string, } | { "act": "undo_check_in", 
/**
 * Which seat.
 */
seat: SeatId, 
/**
 * Why.
 */
reason: string, } | { "act": "issue_token", 
/**
 * Which seat.
 */
seat: SeatId, } | { "act": "void_token", 
/**
 * Which seat.
 */
seat: SeatId, 
/**
 * Why.
 */
reason: string, } | { "act": "propose_list", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * In the order of the ballot.
 */
candidates: Array<UnitId>, } | { "act": "adopt_list", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * The count.
 */
hands: Hands, } | { "act": "seal_roll", 
/**
 * Which contest.
 */
contest: ContestId, } | { "act": "open_round", 
/**
 * Which contest.
 */
contest: ContestId, } | { "act": "close_round", 
/**
 * Which contest.
 */
contest: ContestId, } | { "act": "annul_round", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * Why.
 */
reason: string, } | { "act": "give_share", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * SHA-256 of the share's JSON.
 */
share: Digest, 
/**
 * How many devices' statements for this archive the teller's page had checked.
 */
statements: number, 
/**
 * Why the share is given although they are half of the ballots or fewer.
 */
reason: string | null, } | { "act": "give_up_decryption", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * Why.
 */
reason: string, } | { "act": "publish_round", 
/**
 * Which contest.
 */
contest: ContestId, } | { "act": "adopt_result", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * The count.
 */
hands: Hands, 
/**
 * What was said against it, or empty.
 */
reason: string, } | { "act": "seal_meeting" };

export type Attachment = { "attachment": "token", 
/**
 * The public credential.
 */
credential: Point, 
/**
 * The key of the phone's sessions.
 */
session: Point, } | { "attachment": "share", 
/**
 * The partial decryption's JSON, byte for byte.
 */
share: string, 
/**
 * The second proof's JSON.
 */
blame: string, };

export type Attendance = { "attendance": "absent" } | { "attendance": "present", 
/**
 * The delegate's name, or empty.
 */
delegate: string, };

export type Attestation = "standard" | "party" | "government" | "organisations" | "pact_signed" | "registered";

export type Attestations = { 
/**
 * The standard of the emulation rules that `C.4.b` points to.
 */
standard: boolean | null, 
/**
 * The Party organisation, `C.4.c`.
 */
party: boolean | null, 
/**
 * The administration, `C.4.c`.
 */
government: boolean | null, 
/**
 * The mass organisations, `C.4.c`.
 */
organisations: boolean | null, 
/**
 * The emulation pact was signed, `D.2`; asked of members only.
 */
pact_signed: boolean | null, 
/**
 * Emulation was registered, `D.2`; asked of members only.
 */
registered: boolean | null, };

export type CandidateView = { unit: UnitId, name: string, parent: string | null, };

export type ChairView = { hall: HallView, units: Array<PreparedUnit>, desks: Array<DeskName>, 
/**
 * Keys that wait for the chair's word.
 */
offered: Array<OfferedKey>, 
/**
 * Seats with a live token.
 */
tokens: number, 
/**
 * Counted rounds, before publication.
 */
previews: Array<Preview>, addresses: Array<string>, waiting: boolean, };

export type ClientMessage = { "type": "watch" } | { "type": "prove", 
/**
 * Which role.
 */
role: Role, 
/**
 * The session key.
 */
key: Point, 
/**
 * 32 random hex digits of the page.
 */
nonce: string, 
/**
 * By that key.
 */
signature: Signature, } | { "type": "act", 
/**
 * Number of the request.
 */
request: number, 
/**
 * The act, signed.
 */
act: SignedAct, 
/**
 * What belongs beside it and never into the log.
 */
attachment: Attachment | null, } | { "type": "preview_sheet", 
/**
 * Number of the request.
 */
request: number, 
/**
 * The sheet's bytes, base64.
 */
sheet: string, } | { "type": "answer_chair", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Whether it may come in.
 */
allow: boolean, } | { "type": "choose_address", 
/**
 * Number of the request.
 */
request: number, 
/**
 * One of the addresses of the view.
 */
address: string, } | { "type": "cast", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which round.
 */
round: RoundId, 
/**
 * The ballot's JSON, byte for byte.
 */
ballot: string, } | { "type": "find_ballot", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which round.
 */
round: RoundId, 
/**
 * Whose.
 */
credential: Point, } | { "type": "state", 
/**
 * Number of the request.
 */
request: number, 
/**
 * The statement.
 */
statement: Statement, };

export type ClusterRole = "head" | "deputy";

export type ContestId = number;

export type ContestRules = { 
/**
 * The question as it stands on ballot, screen and papers.
 */
title: string, 
/**
 * Where the candidates come from.
 */
list: UnitList, 
/**
 * How many units are to be chosen (guidance C.5).
 */
places: number, 
/**
 * Whether the places are ranks (first, second) rather than equals.
 */
ranked: boolean, 
/**
 * The most names a valid ballot may mark (guidance C.6.c).
 */
max_picks: number, };

export type ContestView = { id: ContestId, rules: ContestRules, list: ListView, rounds: Array<RoundView>, 
/**
 * Chosen by published rounds so far.
 */
chosen: Array<Placed>, 
/**
 * Ties of published rounds that still leave places open.
 */
ties: Array<Tie>, 
/**
 * Whether another round can be sealed.
 */
next_round: boolean, decision: Decision | null, };

export type Correction = { "field": "attestation", 
/**
 * Which.
 */
which: Attestation, 
/**
 * What it becomes.
 */
holds: boolean, } | { "field": "status", 
/**
 * What it becomes.
 */
status: OtherStatus, } | { "field": "agreed_score", 
/**
 * What it becomes.
 */
score: Score, };

export type CountView = { 
/**
 * SHA-256 of the archive up to the encrypted tally.
 */
archive: Digest, 
/**
 * The log head at closing.
 */
head: Digest, 
/**
 * Whose shares are in.
 */
shares: Array<TellerSlot>, 
/**
 * Devices that found their ballot in this archive.
 */
vouched: number, };

export type Decision = { "decision": "adopted", 
/**
 * The show of hands.
 */
hands: Hands, } | { "decision": "declined", 
/**
 * The show of hands.
 */
hands: Hands, 
/**
 * Why.
 */
reason: string, };

export type DeskId = number;

export type DeskName = { desk: DeskId, name: string, ended: boolean, };

export type DeskSeat = { seat: SeatId, unit: UnitId, name: string, attendance: Attendance, token: boolean, connected: boolean, };

export type DeskView = { hall: HallView, seats: Array<DeskSeat>, };

export type Digest = string;

export type Exclusion = { "kind": "not_registered" } | { "kind": "pact_not_signed" } | { "kind": "stated", 
/**
 * As stated.
 */
reason: string, };

export type Figures = { 
/**
 * Seats entitled to vote: tổng số được triệu tập.
 */
convened: number, 
/**
 * Seats checked in when the roll was sealed: có mặt.
 */
present: number, 
/**
 * Ballots handed out, one for each credential of the roll: phát ra.
 */
issued: number, 
/**
 * Ballots in the box: thu về.
 */
returned: number, 
/**
 * Ballots that name someone: hợp lệ.
 */
valid: number, 
/**
 * Ballots that do not: không hợp lệ. Electronically, only blank ones can be.
 */
invalid: number, 
/**
 * Of the invalid ones, those deliberately blank: trong đó phiếu trắng.
 */
blank: number, };

export type Fingerprint = string;

export type HallView = { meeting: string, rehearsal: boolean, particulars: Particulars, phase: Phase, 
/**
 * SHA-256 of the newest log line; once sealed, the digest of the meeting.
 */
head: Digest, height: number, 
/**
 * Seats of the member units.
 */
seats: Array<UnitPresence>, present: number, tellers: Array<TellerView>, 
/**
 * The show of hands on the committee.
 */
tellers_hands: Hands | null, tellers_adopted: boolean, 
/**
 * Mã Tổ kiểm phiếu.
 */
committee_code: string | null, contests: Array<ContestView>, chair_sessions: number, desk_on_server: boolean, 
/**
 * The address phones shall use, with scheme, host and port.
 */
address: string, };

export type Hands = { 
/**
 * Tán thành.
 */
in_favour: number, 
/**
 * Không tán thành.
 */
against: number, 
/**
 * Không có ý kiến.
 */
no_opinion: number, };

export type Imbalance = "present_above_convened" | "issued_above_present" | "returned_above_issued" | "valid_and_invalid" | "votes_above_valid" | "votes_above_picks";

export type Import = { 
/**
 * Districts when the sheet says whose they are (column "Trực thuộc"), else members.
 */
kind: UnitList, 
/**
 * In the order of the sheet; at least one.
 */
rows: Array<UnitRow>, 
/**
 * What the operator should know before taking it.
 */
notes: Array<Problem>, };

export type KeyStage = "missing" | "offered" | "accepted";

export type ListStage = "none" | "proposed" | "adopted" | "declined";

export type ListView = { 
/**
 * `none`, `proposed`, `adopted` or `declined`.
 */
stage: ListStage, candidates: Array<CandidateView>, hands: Hands | null, };

export type OfferedKey = { slot: TellerSlot, 
/**
 * The first eight characters of the SHA-256 of the trustee key's string.
 */
code: string, };

export type OtherStatus = { "kind": "none" } | { "kind": "not_considered", 
/**
 * As the sheet gives it.
 */
reason: string, } | { "kind": "deferred", 
/**
 * As the sheet gives it.
 */
reason: string, };

export type Outcome = { 
/**
 * All candidates, most votes first, equals in the order of the adopted list.
 */
ranking: Array<Tally>, 
/**
 * Those this round chooses.
 */
chosen: Array<Placed>, 
/**
 * The ties that leave places open, best place first.
 */
ties: Array<Tie>, 
/**
 * Places that no vote fills: fewer units have a vote than there are places.
 */
unfilled: number, };

export type Particulars = { 
/**
 * "Hội nghị tổng kết …".
 */
title: string, 
/**
 * The cluster.
 */
cluster: string, 
/**
 * Year of the emulation.
 */
year: number, 
/**
 * Where.
 */
place: string, 
/**
 * The most points a unit can have (guidance B.1.1): 300 or 1 400.
 */
max_score: Score, };

export type Phase = "preparing" | "checking_in" | "in_session" | "sealed";

export type Placed = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Its rank from 1 on; `None` where the places are equals.
 */
place: number | null, 
/**
 * The votes that put it there.
 */
votes: number, };

export type Point = string;

export type PreparedUnit = { unit: Unit, standing: Standing, };

export type Preview = { contest: ContestId, figures: Figures, outcome: Outcome, };

export type Problem = { 
/**
 * Line of the sheet, from 1, the header's included.
 */
row: number, 
/**
 * Heading of the column; empty when it is about the whole row or file.
 */
column: string, 
/**
 * What is wrong.
 */
code: ProblemCode, 
/**
 * What stands there; empty when nothing does.
 */
value: string, };

export type ProblemCode = "not_utf8" | "empty_file" | "unclosed_quote" | "ragged_row" | "missing_column" | "duplicate_column" | "unknown_column" | "empty_name" | "duplicate_name" | "empty_parent" | "too_long" | "bad_number" | "ambiguous_number" | "bad_mark" | "unknown_role" | "duplicate_role" | "unknown_status" | "missing_reason";

export type Proof = { 
/**
 * c.
 */
challenge: Scalar, 
/**
 * r = w - secret·c.
 */
response: Scalar, };

export type PublishedView = { figures: Figures, outcome: Outcome, 
/**
 * SHA-256 of the result's JSON.
 */
result: Digest, 
/**
 * SHA-256 of the whole archive.
 */
archive: Digest, 
/**
 * Devices whose own recount agrees.
 */
recounts: number, };

export type Refusal = { "refusal": "not_yours" } | { "refusal": "bad_signature" } | { "refusal": "unreadable" } | { "refusal": "unknown_head" } | { "refusal": "taken_before" } | { "refusal": "sealed" } | { "refusal": "not_preparing" } | { "refusal": "not_checking_in" } | { "refusal": "not_in_session" } | { "refusal": "empty" } | { "refusal": "no_units" } | { "refusal": "sheet", 
/**
 * All of them, by row and column.
 */
problems: Array<Problem>, } | { "refusal": "unknown_parent", 
/**
 * The district unit.
 */
name: string, } | { "refusal": "unknown_unit" } | { "refusal": "unknown_contest" } | { "refusal": "unknown_seat" } | { "refusal": "unknown_desk" } | { "refusal": "unknown_teller" } | { "refusal": "rules", 
/**
 * Why.
 */
flaw: RulesFlaw, } | { "refusal": "committee_size" } | { "refusal": "tellers_in_use" } | { "refusal": "tellers_not_adopted" } | { "refusal": "keys_missing" } | { "refusal": "key_taken" } | { "refusal": "no_key_offered" } | { "refusal": "bad_key", 
/**
 * Why.
 */
flaw: Flaw, } | { "refusal": "key_in_use" } | { "refusal": "hands_do_not_add_up", 
/**
 * Seats present.
 */
present: number, } | { "refusal": "checked_in_already" } | { "refusal": "not_checked_in" } | { "refusal": "token_live" } | { "refusal": "no_token" } | { "refusal": "bad_credential" } | { "refusal": "round_under_way" } | { "refusal": "not_eligible", 
/**
 * Which.
 */
name: string, } | { "refusal": "bad_list" } | { "refusal": "list_adopted" } | { "refusal": "list_not_adopted" } | { "refusal": "no_list_proposed" } | { "refusal": "nothing_left" } | { "refusal": "no_voters" } | { "refusal": "too_few_voters", 
/**
 * The least.
 */
minimum: number, } | { "refusal": "not_sealed_yet" } | { "refusal": "not_open" } | { "refusal": "not_counting" } | { "refusal": "share_given" } | { "refusal": "share_twice" } | { "refusal": "bad_share", 
/**
 * Why.
 */
flaw: Flaw, } | { "refusal": "reason_needed" } | { "refusal": "not_counted" } | { "refusal": "unbalanced", 
/**
 * Which.
 */
imbalance: Imbalance, } | { "refusal": "not_published" } | { "refusal": "tie_open" } | { "refusal": "result_undecided" } | { "refusal": "decided" } | { "refusal": "bad_ballot", 
/**
 * Why.
 */
flaw: Flaw, } | { "refusal": "second_ballot" } | { "refusal": "bad_statement" } | { "refusal": "bad_evidence" } | { "refusal": "disk_refused" };

export type Role = "chair" | "desk" | "teller" | "delegate";

export type RoundId = string;

export type RoundStage = "sealed" | "open" | "closed" | "counted" | "published" | "annulled" | "not_countable" | "not_decryptable";

export type RoundTerms = { 
/**
 * The best place still open, counted from 1.
 */
first_place: number, 
/**
 * How many places this round fills.
 */
places: number, 
/**
 * Whether those places are ranks.
 */
ranked: boolean, 
/**
 * The most names a ballot of this round may mark.
 */
max_picks: number, };

export type RoundView = { number: number, id: RoundId, fingerprint: Fingerprint, terms: RoundTerms, candidates: Array<UnitId>, stage: RoundStage, 
/**
 * Credentials on the roll.
 */
voters: number, 
/**
 * Ballots in the box; the only number shown while the round is open.
 */
ballots: number, 
/**
 * From closing on.
 */
count: CountView | null, 
/**
 * From publication on.
 */
published: PublishedView | null, 
/**
 * Why the round was annulled or given up.
 */
reason: string | null, };

export type RulesFlaw = "no_title" | "no_places" | "bad_picks";

export type Scalar = string;

export type Score = string;

export type SeatId = number;

export type ServerMessage = { "type": "challenge", 
/**
 * The meeting's uuid.
 */
meeting: string, 
/**
 * 32 hex digits, good once and for 30 seconds.
 */
nonce: string, } | { "type": "welcome", 
/**
 * Who the server takes the page for.
 */
you: You, 
/**
 * Whether the page runs on the server's own machine.
 */
local: boolean, } | { "type": "waiting" } | { "type": "unknown" } | { "type": "hall", 
/**
 * It.
 */
view: HallView, } | { "type": "chair", 
/**
 * It.
 */
view: ChairView, } | { "type": "desk", 
/**
 * It.
 */
view: DeskView, } | { "type": "done", 
/**
 * Number of the request.
 */
request: number, } | { "type": "refused", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Why.
 */
refusal: Refusal, } | { "type": "sheet", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Its rows and the notes on them.
 */
import: Import, } | { "type": "receipt", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which round.
 */
round: RoundId, 
/**
 * Which ballot.
 */
tracker: Tracker, 
/**
 * Over `phieukin/receipt/v1|φ|tracker` by the receipt key of the round's rules.
 */
signature: Signature, } | { "type": "no_ballot", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which round.
 */
round: RoundId, } | { "type": "unreadable", 
/**
 * Where it broke, for the writer of a client.
 */
flaw: Flaw | null, };

export type Shortfall = "no_score" | "below_ninety_percent" | "above_maximum" | "standard" | "party" | "government" | "organisations";

export type Signature = { 
/**
 * c, the hash of key, message and commitment.
 */
challenge: Scalar, 
/**
 * r = w - x·c.
 */
response: Scalar, };

export type SignedAct = { 
/**
 * The [`Act`] as JSON, byte for byte as it was signed.
 */
act: string, 
/**
 * The log head that the page saw.
 */
head: Digest, 
/**
 * The key that signed.
 */
key: Point, 
/**
 * Over `phieukin/act/v1|meeting|head|act`.
 */
signature: Signature, };

export type Standing = { "kind": "eligible" } | { "kind": "not_eligible", 
/**
 * Everything it lacks; at least one.
 */
reasons: Array<Shortfall>, } | { "kind": "not_considered", 
/**
 * Every reason; at least one.
 */
reasons: Array<Exclusion>, } | { "kind": "deferred", 
/**
 * As stated.
 */
reason: string, };

export type Statement = { 
/**
 * What is stated.
 */
kind: StatementKind, 
/**
 * Of which round.
 */
round: RoundId, 
/**
 * By the holder of which ballot.
 */
credential: Point, 
/**
 * SHA-256 of the archive: up to the encrypted tally for "in", whole for "recount".
 */
archive: Digest, 
/**
 * The log head at closing for "in", SHA-256 of the result's JSON for "recount".
 */
seen: Digest, 
/**
 * By the credential's key.
 */
signature: Signature, };

export type StatementKind = "in" | "recount";

export type Tally = { 
/**
 * The candidate.
 */
unit: UnitId, 
/**
 * How many ballots mark it.
 */
votes: number, };

export type TellerName = { 
/**
 * The person.
 */
name: string, 
/**
 * Office and unit.
 */
office: string, };

export type TellerSlot = number;

export type TellerView = { slot: TellerSlot, name: string, office: string, 
/**
 * `missing`, `offered` or `accepted`.
 */
key: KeyStage, };

export type Tie = { 
/**
 * The tied, in the order of the adopted list.
 */
units: Array<UnitId>, 
/**
 * The votes each of them has.
 */
votes: number, 
/**
 * What a run-off among them decides.
 */
run_off: RoundTerms, };

export type Tracker = string;

export type TrusteeKey = { 
/**
 * The proof.
 */
pok: Proof, 
/**
 * The key X = g^x.
 */
public_key: Point, 
/**
 * Who it is, when the record names people.
 */
name?: string | null, };

export type Unit = { 
/**
 * Its number in the meeting.
 */
id: UnitId, 
/**
 * Which list it stands on.
 */
list: UnitList, 
/**
 * Its name.
 */
name: string, 
/**
 * For a district unit, the member it belongs to and that answers for it (guidance A.II.3.c).
 */
parent: string | null, 
/**
 * Head or deputy of the cluster.
 */
role: ClusterRole | null, 
/**
 * Điểm tự chấm.
 */
self_score: Score | null, 
/**
 * Điểm thống nhất.
 */
agreed_score: Score | null, 
/**
 * What is attested of it.
 */
attestations: Attestations, 
/**
 * "Không xét", "Chưa xét" or neither.
 */
status: OtherStatus, 
/**
 * Whether the sheet expects its leader, where it says so.
 */
expected: boolean | null, };

export type UnitId = number;

export type UnitList = "members" | "districts";

export type UnitPresence = { seat: SeatId, unit: UnitId, name: string, present: boolean, };

export type UnitRow = { 
/**
 * STT.
 */
number: number | null, 
/**
 * Composed (NFC), without stray spaces, unlike all others of its parent.
 */
name: string, 
/**
 * The member it belongs to; always there in a list of districts, never in one of members.
 */
parent: string | null, 
/**
 * Its office in the cluster.
 */
role: ClusterRole | null, 
/**
 * Điểm tự chấm.
 */
self_score: Score | null, 
/**
 * Điểm thống nhất.
 */
agreed_score: Score | null, 
/**
 * The ticked columns.
 */
attestations: Attestations, 
/**
 * Tình trạng khác.
 */
status: OtherStatus, 
/**
 * Whether its delegate is expected (Điểm danh); a forecast, never a check-in.
 */
expected_present: boolean | null, };

export type You = { "role": "chair" } | { "role": "desk", 
/**
 * What it is called.
 */
name: string, } | { "role": "teller", 
/**
 * Which.
 */
slot: TellerSlot, } | { "role": "newcomer" } | { "role": "delegate", 
/**
 * Which seat.
 */
seat: SeatId, 
/**
 * Its unit.
 */
unit: string, 
/**
 * Whether the token is still live.
 */
live: boolean, };
