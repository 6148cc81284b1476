// Generated from src/protocol.rs by `make update`; a test compares it.

import type { Flaw } from "./election/flaw.ts";

export type Act = { "act": "name_meeting" } & Particulars | { "act": "take_preset", 
/**
 * As the person saw it.
 */
preset: Preset, } | { "act": "set_wording" } & Wording | { "act": "set_paper_words" } & PaperWords | { "act": "import_units", 
/**
 * The sheet, as UTF-8 text.
 */
csv: string, } | { "act": "set_rules", 
/**
 * All of them.
 */
rules: VotingRules, } | { "act": "set_agenda", 
/**
 * All of it.
 */
items: Array<AgendaItem>, } | { "act": "tick_agenda", 
/**
 * Which.
 */
item: AgendaId, 
/**
 * Over, or not after all.
 */
done: boolean, } | { "act": "note_past_holders", 
/**
 * All that are known.
 */
holders: Array<PastHolder>, } | { "act": "lock_scores", 
/**
 * Who agreed.
 */
agreed_by: string, } | { "act": "unlock_scores", 
/**
 * Why.
 */
reason: string, } | { "act": "correct_unit", 
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
tellers: Array<Person>, } | { "act": "name_presidium", 
/**
 * Its members.
 */
people: Array<Person>, } | { "act": "put_motion", 
/**
 * What it is about.
 */
matter: Matter, } | { "act": "count_hands", 
/**
 * Which motion.
 */
motion: MotionId, 
/**
 * The count.
 */
hands: Hands, 
/**
 * What was said, or empty.
 */
reason: string, } | { "act": "withdraw_motion", 
/**
 * Which motion.
 */
motion: MotionId, } | { "act": "offer_key", 
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
reason: string, } | { "act": "delegate", 
/**
 * To whom.
 */
to: string, 
/**
 * The key of the deputy's sessions.
 */
key: Point, } | { "act": "end_delegation" } | { "act": "add_desk", 
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
reason: string, } | { "act": "check_out", 
/**
 * Which seat.
 */
seat: SeatId, 
/**
 * Why.
 */
reason: string, } | { "act": "note_attendee", 
/**
 * Of which member unit; none for a guest.
 */
unit: UnitId | null, 
/**
 * Who.
 */
person: Person, } | { "act": "drop_attendee", 
/**
 * Which.
 */
attendee: AttendeeId, } | { "act": "issue_token", 
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
reason: string, } | { "act": "make_spares", 
/**
 * How many.
 */
spares: number, } | { "act": "replace_lost", 
/**
 * In which contest's round.
 */
contest: ContestId, 
/**
 * What happened to the token.
 */
loss: Loss, } | { "act": "propose_list", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * In the order of the ballot.
 */
candidates: Array<UnitId>, } | { "act": "withdraw_candidate", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * Who.
 */
unit: UnitId, 
/**
 * Why.
 */
reason: string, } | { "act": "seal_roll", 
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
reason: string | null, } | { "act": "move_to_paper", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * Why.
 */
reason: string, } | { "act": "enter_paper_count", 
/**
 * Of which contest's round.
 */
contest: ContestId, 
/**
 * The count.
 */
count: PaperCount, } | { "act": "publish_round", 
/**
 * Which contest.
 */
contest: ContestId, } | { "act": "sign_pact" } & Signing | { "act": "unsign_pact", 
/**
 * Whose line.
 */
unit: UnitId, 
/**
 * Why.
 */
reason: string, } | { "act": "note_copy" } & CopyNote | { "act": "seal_meeting" } | { "act": "propose_destruction", 
/**
 * Why, such as "hết thời hạn lưu, không có khiếu nại".
 */
reason: string, } | { "act": "withdraw_destruction" } | { "act": "confirm_destruction" };

export type AgendaId = number;

export type AgendaItem = { 
/**
 * Its number, which it keeps wherever it stands.
 */
id: AgendaId, 
/**
 * What happens in it.
 */
step: AgendaStep, 
/**
 * Its words, as read out.
 */
title: string, };

export type AgendaLine = { id: AgendaId, title: string, done: boolean, now: boolean, };

export type AgendaStanding = { 
/**
 * The line.
 */
item: AgendaItem, 
/**
 * Whether it is behind the meeting.
 */
done: boolean, 
/**
 * Whether the chair ticks it off; all others follow from what happened.
 */
ticked_by_chair: boolean, 
/**
 * Whether it is the first that is not done.
 */
now: boolean, 
/**
 * What stands before it; empty when it can begin.
 */
missing: Array<Refusal>, };

export type AgendaStep = "opening" | "presidium" | "tellers" | "reports" | "discussion" | "rules" | "lists" | "hand_out" | "ballot" | "count" | "publish" | "adoption" | "officers" | "pact" | "minutes" | "report" | "other";

export type Attachment = { "attachment": "token", 
/**
 * The public credential.
 */
credential: Point, 
/**
 * The key of the phone's sessions.
 */
session: Point, } | { "attachment": "spares", 
/**
 * One for each spare, in any order.
 */
spares: Array<TokenHalves>, } | { "attachment": "spare", 
/**
 * Whose.
 */
seat: SeatId, 
/**
 * The spare's.
 */
spare: TokenHalves, } | { "attachment": "share", 
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
delegate: string, } | { "attendance": "left", 
/**
 * The delegate's name, or empty.
 */
delegate: string, 
/**
 * Why.
 */
reason: string, };

export type AttendeeId = number;

export type AttendeeView = { attendee: AttendeeId, unit: string | null, person: Person, };

export type Attestation = "standard" | "party" | "government" | "organisations" | "pact_signed" | "registered" | "targets_exceeded" | "no_discipline" | "excellent_years" | "listed_award";

export type Attestations = { [key in Attestation]?: boolean };

export type Award = { 
/**
 * Its name.
 */
name: string, 
/**
 * In which year.
 */
year: number, };

export type CandidateView = { unit: UnitId, list: UnitList, name: string, parent: string | null, 
/**
 * With a list voted on name by name: what was decided on this one.
 */
carried: boolean | null, };

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
previews: Array<Preview>, 
/**
 * Each line of the agenda and what stands before it.
 */
agenda: Array<AgendaStanding>, past_holders: Array<PastHolder>, paper_words: PaperWords, 
/**
 * The official papers that can be made now.
 */
papers: Array<PaperName>, 
/**
 * Member units that held an office within the years the rules look back: a warning, never a bar.
 */
held_before: Array<HeldBefore>, 
/**
 * More delegates than a congress may have, if so.
 */
too_many_delegates: boolean, addresses: Array<string>, waiting: boolean, 
/**
 * The rehearsal of this meeting that is open beside it.
 */
rehearsal: RehearsalView | null, 
/**
 * The laptop that serves the meeting.
 */
laptop: LaptopView, 
/**
 * Copies for a spare machine.
 */
copies: Array<CopyView>, 
/**
 * What the log last said of a copy.
 */
copy_noted: CopyNote | null, 
/**
 * The meeting came here from a copy, and the log does not say so yet.
 */
moved: MovedView | null, };

export type Clause = { 
/**
 * In Vietnamese.
 */
vi: string, 
/**
 * In English.
 */
en: string, };

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
 * The file's bytes, base64: CSV or a workbook.
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
address: string, } | { "type": "direct_wall", 
/**
 * Number of the request.
 */
request: number, 
/**
 * What.
 */
order: WallOrder, } | { "type": "show_presets", 
/**
 * Number of the request.
 */
request: number, } | { "type": "show_like", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which meeting.
 */
meeting: string, } | { "type": "read_like", 
/**
 * Number of the request.
 */
request: number, 
/**
 * The file's bytes, base64.
 */
bundle: string, } | { "type": "show_history", 
/**
 * Number of the request.
 */
request: number, } | { "type": "start_rehearsal", 
/**
 * Number of the request.
 */
request: number, 
/**
 * How many delegates come; `null`: as many as the sheets expect.
 */
delegates: number | null, 
/**
 * The pause before each step of the rehearsal's chair, in milliseconds.
 */
pace_ms: number, } | { "type": "stop_rehearsal", 
/**
 * Number of the request.
 */
request: number, } | { "type": "make_file", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Which.
 */
file: WantedFile, } | { "type": "cast", 
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

export type ClockView = { 
/**
 * For which round.
 */
round: RoundId, 
/**
 * Seconds since 1970.
 */
ends_at: number, 
/**
 * The server's time of this view, in seconds since 1970.
 */
now: number, };

export type ClusterRole = "head" | "deputy";

export type ContestId = number;

export type ContestRules = { 
/**
 * The question as it stands on ballot, screen and papers.
 */
title: string, 
/**
 * What becomes of the chosen.
 */
purpose: Purpose, 
/**
 * What the ballot looks like.
 */
model: Model, 
/**
 * Its lists, at least one.
 */
panels: Array<PanelRules>, 
/**
 * How many votes are needed.
 */
threshold: Threshold, 
/**
 * What of.
 */
denominator: Denominator, 
/**
 * What happens to ties.
 */
ties: TieRule, };

export type ContestView = { id: ContestId, rules: ContestRules, list: ListView, 
/**
 * The electronic rounds, oldest first; with those on paper they are numbered through.
 */
rounds: Array<RoundView>, 
/**
 * The rounds on paper, oldest first.
 */
paper_rounds: Array<PaperRoundView>, 
/**
 * Whether the meeting took the contest's further rounds to paper.
 */
must_be_on_paper: boolean, 
/**
 * Chosen by published rounds so far.
 */
chosen: Array<Placed>, 
/**
 * Ties of published rounds that still leave places open.
 */
ties: Array<Tie>, 
/**
 * Ties that the meeting or its rules report as they stand.
 */
reported: Array<Tie>, 
/**
 * Places left open for good.
 */
vacant: number, 
/**
 * "Chưa đủ": fewer are chosen than must be.
 */
short: boolean, 
/**
 * The round that can be sealed now.
 */
next_round: RoundTerms | null, 
/**
 * What the meeting has to decide first.
 */
pending: Pending | null, settled: boolean, decision: Decision | null, };

export type Convocation = { 
/**
 * Seats entitled to vote.
 */
convened: number, 
/**
 * Seats present when the round began.
 */
present: number, };

export type CopyNews = "lost" | "back" | "taken_over";

export type CopyNote = { 
/**
 * What.
 */
news: CopyNews, 
/**
 * When, as the server noticed.
 */
at: Timestamp, };

export type CopyStanding = { "copy": "kept" } | { "copy": "lost", 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * What the disk says.
 */
why: string, } | { "copy": "taken_over" };

export type CopyView = { 
/**
 * Where.
 */
folder: string, 
/**
 * How it stands.
 */
standing: CopyStanding, };

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
status: OtherStatus, } | { "field": "self_score", 
/**
 * What it becomes.
 */
score: Score, } | { "field": "adjusted_score", 
/**
 * What it becomes.
 */
score: Score, } | { "field": "agreed_score", 
/**
 * What it becomes.
 */
score: Score, } | { "field": "award", 
/**
 * What it becomes.
 */
award: Award, };

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
vouched: number, 
/**
 * When the last share opened the sums: from then on the result waits for its publication.
 */
counted_at: Timestamp | null, };

export type DamagedMeeting = { 
/**
 * Its uuid, by the name of its folder.
 */
meeting: string, 
/**
 * Why, as a sentence in Vietnamese with its English.
 */
why: string, };

export type Day = { 
/**
 * The year.
 */
year: number, 
/**
 * From 1.
 */
month: number, 
/**
 * From 1.
 */
day: number, };

export type Deadline = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * The day that is too late, from 1.
 */
day: number, 
/**
 * Its month, from 1.
 */
month: number, 
/**
 * In the year of the emulation, or in the year after it.
 */
year: DeadlineYear, };

export type DeadlineView = { what: string, 
/**
 * The first day that is too late.
 */
before: Day, 
/**
 * None where the calendar does not have that day.
 */
last_day: Day | null, };

export type DeadlineYear = "same" | "next";

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
reason: string, } | { "decision": "dropped" };

export type Denominator = "valid" | "returned" | "present" | "convened";

export type DeskId = number;

export type DeskName = { desk: DeskId, name: string, ended: boolean, };

export type DeskSeat = { seat: SeatId, unit: UnitId, name: string, attendance: Attendance, token: boolean, phone: SeatPhone, };

export type DeskView = { hall: HallView, seats: Array<DeskSeat>, };

export type Digest = string;

export type Exclusion = { "kind": "not_registered" } | { "kind": "pact_not_signed" } | { "kind": "corruption", 
/**
 * As stated.
 */
reason: string, } | { "kind": "serious_breach", 
/**
 * As stated.
 */
reason: string, } | { "kind": "stated", 
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
 * Seats checked in when the roll was sealed, or when the round went to paper: có mặt.
 */
present: number, 
/**
 * Ballots handed out, one for each credential of the roll or each sheet given: phát ra.
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

export type Form = "list" | "columns" | "each";

export type Ground = "votes" | "second_column" | "both_columns" | "run_off" | "higher_score" | "uncontested";

export type HallView = { meeting: string, rehearsal: boolean, particulars: Particulars, wording: Wording, 
/**
 * The deadlines of the wording, as days of the calendar.
 */
deadlines: Array<DeadlineView>, phase: Phase, 
/**
 * Thể lệ bỏ phiếu, proposed or adopted.
 */
rules: VotingRules, rules_adopted: boolean, 
/**
 * The same in words.
 */
clauses: Array<Clause>, agenda: Array<AgendaLine>, 
/**
 * Whether and why each unit of a list may stand.
 */
standings: Array<UnitStanding>, scores_locked: ScoreLock | null, motions: Array<Motion>, presidium: PresidiumView, offices: Array<OfficeView>, pact: Array<PactLine>, attendees: Array<AttendeeView>, quorum: QuorumView, 
/**
 * Who acts for the chair.
 */
deputy: string | null, 
/**
 * SHA-256 of the newest log line; once sealed, the digest of the meeting.
 */
head: Digest, height: number, 
/**
 * How the electronic ballots stand, once the meeting is sealed.
 */
keeping: KeepingView | null, 
/**
 * Seats of the member units.
 */
seats: Array<UnitPresence>, present: number, tellers: Array<TellerView>, tellers_adopted: boolean, 
/**
 * Mã Tổ kiểm phiếu.
 */
committee_code: string | null, contests: Array<ContestView>, spares: SparesView, chair_sessions: number, desk_on_server: boolean, 
/**
 * The address phones shall use, with scheme, host and port.
 */
address: string, 
/**
 * What the certificate of that address hashes to, where it has one.
 */
certificate: Digest | null, wall: WallView, };

export type HandCount = { 
/**
 * The three counts.
 */
hands: Hands, 
/**
 * The seats present, which the counts make up.
 */
present: number, 
/**
 * The share that was asked for.
 */
majority: Majority, 
/**
 * Whether it was reached.
 */
carried: boolean, 
/**
 * What was said, or empty.
 */
reason: string, };

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

export type HeldBefore = { role: ClusterRole, unit: UnitId, 
/**
 * The last year it was elected for.
 */
year: number, };

export type Imbalance = "shape" | "present_above_convened" | "issued_above_present" | "returned_above_issued" | "valid_and_invalid" | "votes_above_valid" | "votes_above_picks" | "votes_below_valid";

export type Import = { 
/**
 * Individuals or collectives when the names stand under "Họ và tên" or "Tập thể"; districts when the sheet says whose
 * they are (column "Trực thuộc"); else members.
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

export type KeepingStage = "kept" | "proposed" | "destroyed";

export type KeepingView = { 
/**
 * The newest line of the log, which acts after sealing are signed over.
 */
head: Digest, 
/**
 * From this day on they may be destroyed.
 */
until: Day, 
/**
 * How they stand.
 */
stage: KeepingStage, 
/**
 * Why the chair asks for their destruction.
 */
reason: string | null, };

export type KeyStage = "missing" | "offered" | "accepted";

export type LaptopView = { 
/**
 * What is wrong with it now or was a moment ago, the gravest first.
 */
warnings: Array<Warning>, 
/**
 * Whether another device has reached the server since it has its present address.
 */
reached: boolean, 
/**
 * How often another device has opened the page of the check.
 */
checks: number, };

export type Letterhead = { 
/**
 * Cơ quan chủ quản.
 */
superior: string, 
/**
 * The body that issues the paper.
 */
body: string, 
/**
 * What follows the kind of paper in its symbol: "BHXH" of "05/BC-BHXH".
 */
symbol: string, };

export type ListRules = { 
/**
 * Which list.
 */
list: UnitList, 
/**
 * The most points a unit can have (guidance B.1.1); with it at least 90 % of them are asked for (C.4.a).
 */
max_score: Score | null, 
/**
 * What must be attested, one by one.
 */
attestations: Array<Attestation>, };

export type ListStage = "none" | "proposed" | "adopted" | "declined";

export type ListView = { 
/**
 * `none`, `proposed`, `adopted` or `declined`.
 */
stage: ListStage, candidates: Array<CandidateView>, };

export type ListVote = "whole" | "item_by_item";

export type Loss = "lost" | "unreadable" | "seen";

export type LostToken = "annul_round" | "spares";

export type Majority = "more_than_half" | "two_thirds" | "unanimity";

export type Matter = { "matter": "tellers" } | { "matter": "rules" } | { "matter": "presidium" } | { "matter": "list", 
/**
 * Whose.
 */
contest: ContestId, } | { "matter": "candidate", 
/**
 * Whose list.
 */
contest: ContestId, 
/**
 * The name.
 */
unit: UnitId, } | { "matter": "resolve", 
/**
 * Which contest.
 */
contest: ContestId, 
/**
 * What is proposed.
 */
resolution: Resolution, } | { "matter": "give_up", 
/**
 * Of which contest.
 */
contest: ContestId, } | { "matter": "result", 
/**
 * Which contest.
 */
contest: ContestId, } | { "matter": "office", 
/**
 * Which office.
 */
role: ClusterRole, 
/**
 * Which member unit.
 */
unit: UnitId, } | { "matter": "other", 
/**
 * As it is read out.
 */
text: string, };

export type Model = "list" | "columns" | "two_rounds" | "each" | "panels";

export type Motion = { 
/**
 * Its number in the meeting, from 1.
 */
id: MotionId, 
/**
 * What it is about.
 */
matter: Matter, 
/**
 * How far it has come.
 */
state: MotionState, };

export type MotionId = number;

export type MotionState = { "state": "open" } | { "state": "counted" } & HandCount | { "state": "withdrawn" };

export type MovedView = { 
/**
 * When.
 */
at: Timestamp, 
/**
 * Where phones reached the machine before, the chosen address first.
 */
addresses: Array<string>, };

export type OfferedKey = { slot: TellerSlot, 
/**
 * The first eight characters of the SHA-256 of the trustee key's string.
 */
code: string, };

export type OfficeView = { role: ClusterRole, 
/**
 * How many units hold it.
 */
wanted: number, by_ballot: boolean, 
/**
 * In office from now on.
 */
holders: Array<Officer>, };

export type Officer = { 
/**
 * Which office.
 */
role: ClusterRole, 
/**
 * Which member unit.
 */
unit: UnitId, };

export type OtherStatus = { "kind": "none" } | { "kind": "corruption", 
/**
 * As the sheet gives it.
 */
reason: string, } | { "kind": "serious_breach", 
/**
 * As the sheet gives it.
 */
reason: string, } | { "kind": "not_considered", 
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
 * In the order of the round's terms.
 */
panels: Array<PanelOutcome>, };

export type PactLine = { unit: UnitId, name: string, signing: Signing | null, 
/**
 * False where somebody signed whom the guidance does not name.
 */
valid: boolean, };

export type PanelOutcome = { 
/**
 * Which panel of the rules, from 0.
 */
panel: number, 
/**
 * The figures of this list's ballots; only the blank ones can differ between two lists of one round.
 */
figures: Figures, 
/**
 * The figure that the rules take percentages and the threshold of.
 */
base: number, 
/**
 * The fewest votes that pass the threshold; none without one.
 */
needed: number | null, 
/**
 * All candidates, most votes first, equals in the order of the ballot.
 */
ranking: Array<Ranked>, 
/**
 * Those this round chooses, best place first, then the alternates.
 */
chosen: Array<Placed>, 
/**
 * The ties that leave places open, best place first.
 */
ties: Array<Tie>, 
/**
 * Places that nobody takes: too few have a vote, or pass the threshold.
 */
unfilled: number, };

export type PanelRules = { 
/**
 * What stands above the list; empty where the contest's title says it.
 */
title: string, 
/**
 * Where the candidates come from.
 */
list: UnitList, 
/**
 * The most that may be chosen (guidance C.5).
 */
places: number, 
/**
 * The fewest that must be chosen, or the result is "chưa đủ" and a further round is held; 0 where the meeting
 * decides about places left over.
 */
minimum: number, 
/**
 * Whether the places are ranks (first, second) rather than equals.
 */
ranked: boolean, 
/**
 * The most names a valid ballot may mark (guidance C.6.c); each column of model A and each round of model D takes one
 * name, whatever stands here.
 */
max_picks: number, 
/**
 * How many alternates (đại biểu dự khuyết) the next by votes become.
 */
alternates: number, };

export type PanelTerms = { 
/**
 * Which panel of the rules, from 0.
 */
panel: number, 
/**
 * How it is marked.
 */
form: Form, 
/**
 * The best place still open, counted from 1.
 */
first_place: number, 
/**
 * How many places this round fills; 0 when only alternates are left to decide.
 */
places: number, 
/**
 * Whether those places are ranks.
 */
ranked: boolean, 
/**
 * The most names a ballot of this round may mark; in each column with [`Form::Columns`].
 */
max_picks: number, 
/**
 * How many alternates this round finds.
 */
alternates: number, 
/**
 * Who stands, in the order of the ballot.
 */
candidates: Array<UnitId>, };

export type PaperCount = { 
/**
 * Phát ra: ballots handed out, one for each voter; an exchanged one counts once.
 */
issued: number, 
/**
 * Số phiếu đổi: spoiled ballots exchanged before casting.
 */
exchanged: number, 
/**
 * Thu về: ballots in the box.
 */
returned: number, 
/**
 * One for each list of the round.
 */
panels: Array<PaperPanel>, };

export type PaperForm = "docx" | "pdf";

export type PaperLine = { "line": "issued" } | { "line": "exchanged" } | { "line": "returned" } | { "line": "blank", 
/**
 * Which list of the round, from 0.
 */
panel: number, } | { "line": "spoiled", 
/**
 * Which list of the round, from 0.
 */
panel: number, } | { "line": "row", 
/**
 * Which list of the round, from 0.
 */
panel: number, 
/**
 * The candidate.
 */
unit: UnitId, };

export type PaperName = { "paper": "rules" } | { "paper": "candidates", 
/**
 * Of which contest.
 */
contest: ContestId, } | { "paper": "ballot", 
/**
 * Of which contest.
 */
contest: ContestId, } | { "paper": "scores" } | { "paper": "count", 
/**
 * Of which contest.
 */
contest: ContestId, 
/**
 * Of which of its rounds, from 1.
 */
round: number, } | { "paper": "minutes" } | { "paper": "report" } | { "paper": "submission" } | { "paper": "pact" };

export type PaperPanel = { 
/**
 * Phiếu trắng: nobody is marked. With several rows of Đồng ý / Không đồng ý none is blank, only rows are left empty.
 */
blank: number, 
/**
 * Không hợp lệ for any other reason: too many marks, writing, a foreign sheet.
 */
spoiled: number, 
/**
 * One for each candidate, in the order of the ballot.
 */
rows: Array<PaperRow>, };

export type PaperPublishedView = { 
/**
 * What the rules made of the count.
 */
outcome: Outcome, 
/**
 * The rule behind the outcome, sentence by sentence.
 */
because: Array<Clause>, 
/**
 * The count that two tellers agreed on.
 */
count: PaperCount, };

export type PaperRoundView = { 
/**
 * Counted from 1 within the contest, electronic rounds included.
 */
number: number, 
/**
 * What it decides, and who stands.
 */
terms: RoundTerms, 
/**
 * Why it is on paper.
 */
reason: string, 
/**
 * Who could vote when it began.
 */
convocation: Convocation, 
/**
 * How far it has come.
 */
stage: PaperStage, 
/**
 * The tellers who have typed in a count.
 */
entered: Array<TellerSlot>, 
/**
 * The lines in which their counts differ.
 */
differing: Array<PaperLine>, 
/**
 * From publication on.
 */
published: PaperPublishedView | null, 
/**
 * Why it was annulled.
 */
annulled: string | null, };

export type PaperRow = { 
/**
 * Votes; marks for the first place with columns; Đồng ý with boxes.
 */
votes: number, 
/**
 * With columns: marks for the second place.
 */
second: number | null, 
/**
 * With boxes: Không đồng ý.
 */
against: number | null, };

export type PaperStage = "open" | "counted" | "published" | "annulled";

export type PaperWords = { 
/**
 * The head of rules, lists, ballots and minutes; empty parts are the superior body and the cluster.
 */
cluster: Letterhead, 
/**
 * The head of report and submission: the unit that leads the cluster (guidance C, end).
 */
leader: Letterhead, 
/**
 * Địa danh beside the day.
 */
place: string, 
/**
 * The meeting's secretaries; the first signs the minutes.
 */
secretaries: Array<Person>, 
/**
 * Who signs the minutes as chair.
 */
chair: Signatory, 
/**
 * Who signs report and submission.
 */
reporter: Signatory, 
/**
 * Đại diện chứng kiến at the count.
 */
witnesses: Array<Person>, 
/**
 * Nơi nhận of report and submission beside their addressees, an item each.
 */
recipients: Array<string>, 
/**
 * Where the sealed files are kept.
 */
kept_at: string, };

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
place: string, };

export type PassedOver = "no_units" | "too_large";

export type PastHolder = { 
/**
 * For which year it was elected.
 */
year: number, 
/**
 * Which office.
 */
role: ClusterRole, 
/**
 * The unit's name.
 */
unit: string, };

export type PastMeeting = { 
/**
 * Its uuid.
 */
meeting: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The cluster.
 */
cluster: string, 
/**
 * The year of the emulation.
 */
year: number, 
/**
 * Where.
 */
place: string, 
/**
 * Whether it is sealed.
 */
sealed: boolean, 
/**
 * Who was chosen, contest by contest.
 */
results: Array<PastResult>, 
/**
 * Elected as cụm trưởng.
 */
heads: Array<string>, 
/**
 * Elected as cụm phó.
 */
deputies: Array<string>, };

export type PastResult = { 
/**
 * What it asked.
 */
title: string, 
/**
 * Those chosen, best place first.
 */
chosen: Array<string>, 
/**
 * Whether the meeting adopted it.
 */
adopted: boolean, };

export type Pending = { "pending": "still_tied", 
/**
 * The tie.
 */
tie: Tie, 
/**
 * How many run-offs led to it.
 */
run_offs: number, } | { "pending": "unfilled", 
/**
 * Which panel of the rules, from 0.
 */
panel: number, 
/**
 * The best of the places, counted from 1.
 */
first_place: number, 
/**
 * How many.
 */
places: number, } | { "pending": "failed", 
/**
 * Its terms.
 */
terms: RoundTerms, };

export type Person = { 
/**
 * The person.
 */
name: string, 
/**
 * Office and unit.
 */
office: string, };

export type Phase = "preparing" | "checking_in" | "in_session" | "sealed";

export type Placed = { 
/**
 * The unit.
 */
unit: UnitId, 
/**
 * Which panel of the rules, from 0.
 */
panel: number, 
/**
 * Its rank from 1 on; `None` where the places are equals.
 */
place: number | null, 
/**
 * The votes that put it there.
 */
votes: number, 
/**
 * Whether it is chosen or an alternate.
 */
role: PlacedRole, 
/**
 * The rule that put it there.
 */
ground: Ground, };

export type PlacedRole = "chosen" | "alternate";

export type Point = string;

export type PreparedUnit = { unit: Unit, standing: Standing, };

export type Preset = { 
/**
 * What it is called in a list of presets.
 */
name: string, 
/**
 * Title, cluster, year and place.
 */
particulars: Particulars, 
/**
 * The words of papers and screen.
 */
wording: Wording, 
/**
 * The agenda.
 */
agenda: Array<AgendaItem>, 
/**
 * The rules to be adopted.
 */
rules: VotingRules, 
/**
 * The units, without scores and attestations; none in the presets of the program.
 */
units: Array<Unit>, 
/**
 * Earlier holders of the offices.
 */
past_holders: Array<PastHolder>, };

export type PresetProblem = { 
/**
 * Which file.
 */
file: string, 
/**
 * In which of its lines, from 1, where one is to blame.
 */
line: number | null, 
/**
 * Which file and line, what is wrong with it, and what to do.
 */
said: Clause, };

export type PresidiumView = { people: Array<Person>, adopted: boolean, };

export type Preview = { contest: ContestId, outcome: Outcome, 
/**
 * The rule behind the outcome, sentence by sentence.
 */
because: Array<Clause>, };

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
 * The column as a spreadsheet letters it: `D`; empty when there is none.
 */
letter: string, 
/**
 * What is wrong.
 */
code: ProblemCode, 
/**
 * What stands there; empty when nothing does.
 */
value: string, };

export type ProblemCode = "not_utf8" | "empty_file" | "unclosed_quote" | "ragged_row" | "missing_column" | "duplicate_column" | "unknown_column" | "empty_name" | "duplicate_name" | "empty_parent" | "too_long" | "bad_number" | "ambiguous_number" | "bad_mark" | "unknown_role" | "duplicate_role" | "unknown_status" | "missing_reason" | "bad_award" | "error_cell" | "above_table" | "column_numbers" | "repeated_header" | "total_row" | "below_table";

export type Proof = { 
/**
 * c.
 */
challenge: Scalar, 
/**
 * r = w - secret·c.
 */
response: Scalar, };

export type PublishedView = { outcome: Outcome, 
/**
 * The rule behind the outcome, sentence by sentence.
 */
because: Array<Clause>, 
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

export type Purpose = "selection" | "head" | "deputy";

export type Quorum = "none" | "more_than_half" | "two_thirds";

export type QuorumView = { convened: number, present: number, 
/**
 * None where the rules ask for none.
 */
needed: number | null, met: boolean, };

export type Ranked = { 
/**
 * The candidate.
 */
unit: UnitId, 
/**
 * The ballots that mark it: for the first place with columns, "Đồng ý" with one box for each name.
 */
votes: number, 
/**
 * With columns: the ballots that mark it for the second place.
 */
second: number | null, 
/**
 * With Đồng ý / Không đồng ý: the ballots against it.
 */
against: number | null, 
/**
 * What the rules make of it.
 */
verdict: Verdict, };

export type Refusal = { "refusal": "not_yours" } | { "refusal": "bad_signature" } | { "refusal": "unreadable" } | { "refusal": "too_long" } | { "refusal": "too_many_seats", 
/**
 * The most.
 */
most: number, } | { "refusal": "unknown_head" } | { "refusal": "taken_before" } | { "refusal": "sealed" } | { "refusal": "not_preparing" } | { "refusal": "not_checking_in" } | { "refusal": "not_in_session" } | { "refusal": "empty" } | { "refusal": "no_units" } | { "refusal": "sheet", 
/**
 * All of them, by row and column.
 */
problems: Array<Problem>, } | { "refusal": "workbook", 
/**
 * Why.
 */
flaw: WorkbookFlaw, } | { "refusal": "unknown_parent", 
/**
 * The district unit.
 */
name: string, } | { "refusal": "unknown_unit" } | { "refusal": "unknown_contest" } | { "refusal": "unknown_seat" } | { "refusal": "unknown_desk" } | { "refusal": "unknown_teller" } | { "refusal": "rules", 
/**
 * Why.
 */
flaw: RulesFlaw, } | { "refusal": "committee_size" } | { "refusal": "tellers_in_use" } | { "refusal": "rules_adopted" } | { "refusal": "rules_not_adopted" } | { "refusal": "motion_open" } | { "refusal": "no_such_motion" } | { "refusal": "other_list_vote" } | { "refusal": "not_pending" } | { "refusal": "meeting_must_decide" } | { "refusal": "no_quorum", 
/**
 * Seats present.
 */
present: number, 
/**
 * Seats that must be.
 */
needed: number, } | { "refusal": "scores_not_locked" } | { "refusal": "scores_locked" } | { "refusal": "office_by_ballot" } | { "refusal": "office_taken" } | { "refusal": "cannot_withdraw" } | { "refusal": "unknown_step" } | { "refusal": "unknown_attendee" } | { "refusal": "not_delegated" } | { "refusal": "delegated_already" } | { "refusal": "unknown_meeting" } | { "refusal": "false_log", 
/**
 * The line at which it breaks, from 1, where one is to blame.
 */
line: number | null, } | { "refusal": "in_rehearsal" } | { "refusal": "too_few_expected", 
/**
 * The least.
 */
minimum: number, } | { "refusal": "nobody_stands" } | { "refusal": "not_signed" } | { "refusal": "tellers_not_adopted" } | { "refusal": "keys_missing" } | { "refusal": "key_taken" } | { "refusal": "no_key_offered" } | { "refusal": "bad_key", 
/**
 * Why.
 */
flaw: Flaw, } | { "refusal": "key_in_use" } | { "refusal": "hands_do_not_add_up", 
/**
 * Seats present.
 */
present: number, } | { "refusal": "checked_in_already" } | { "refusal": "not_checked_in" } | { "refusal": "token_live" } | { "refusal": "no_token" } | { "refusal": "no_spares" } | { "refusal": "spare_count", 
/**
 * How many.
 */
needed: number, } | { "refusal": "unknown_spare" } | { "refusal": "has_voted" } | { "refusal": "not_on_roll" } | { "refusal": "bad_credential" } | { "refusal": "round_under_way" } | { "refusal": "not_eligible", 
/**
 * Which.
 */
name: string, } | { "refusal": "bad_list" } | { "refusal": "list_adopted" } | { "refusal": "list_not_adopted" } | { "refusal": "no_list_proposed" } | { "refusal": "nothing_left" } | { "refusal": "no_voters" } | { "refusal": "too_few_voters", 
/**
 * The least.
 */
minimum: number, } | { "refusal": "two_tellers_needed" } | { "refusal": "on_paper" } | { "refusal": "counts_agree" } | { "refusal": "still_kept", 
/**
 * From this day on they may be destroyed.
 */
until: Day, } | { "refusal": "nothing_proposed" } | { "refusal": "not_over" } | { "refusal": "file_not_made" } | { "refusal": "paper_not_yet" } | { "refusal": "not_sealed_yet" } | { "refusal": "not_open" } | { "refusal": "not_counting" } | { "refusal": "share_given" } | { "refusal": "share_twice" } | { "refusal": "bad_share", 
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
flaw: Flaw, } | { "refusal": "second_ballot" } | { "refusal": "bad_statement" } | { "refusal": "bad_evidence" } | { "refusal": "bad_wifi" } | { "refusal": "disk_refused" } | { "refusal": "copy_lost" } | { "refusal": "taken_over" };

export type RehearsalStage = "playing" | "held" | "broken";

export type RehearsalView = { 
/**
 * The path of its chair's page with the code that opens it: a secret of the rehearsal, of nothing else.
 */
chair: string, 
/**
 * How it stands; what happens in it, anybody sees who watches it.
 */
stage: RehearsalStage, };

export type Resolution = "run_off_again" | "higher_score" | "report_tied" | "further_round" | "leave_open" | "repeat" | "on_paper" | "drop";

export type Reveal = { 
/**
 * Of which round.
 */
round: RoundId, 
/**
 * How many lines stand on the wall, from the last place up.
 */
shown: number, 
/**
 * Everything stands there, with who is chosen and why.
 */
all: boolean, };

export type Role = "chair" | "desk" | "teller" | "delegate";

export type RoundId = string;

export type RoundKind = { "kind": "first" } | { "kind": "second" } | { "kind": "run_off", 
/**
 * Which run-off for these places, from 1.
 */
number: number, } | { "kind": "further" };

export type RoundStage = "sealed" | "open" | "closed" | "counted" | "published" | "annulled" | "not_countable" | "not_decryptable";

export type RoundTerms = { 
/**
 * Why the round is held.
 */
kind: RoundKind, 
/**
 * Its lists, at least one, in the order of the rules.
 */
panels: Array<PanelTerms>, };

export type RoundView = { number: number, id: RoundId, fingerprint: Fingerprint, terms: RoundTerms, stage: RoundStage, 
/**
 * Seats with a token on the roll.
 */
voters: number, 
/**
 * Spares on the roll beside them.
 */
spares: number, 
/**
 * How many lost tokens a spare has replaced.
 */
replaced: number, 
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

export type RulesFlaw = "no_title" | "no_places" | "bad_picks" | "bad_minimum" | "bad_panels" | "not_first_and_second" | "bad_office" | "no_contest" | "no_seats" | "list_twice" | "too_many" | "office_twice";

export type Scalar = string;

export type Score = string;

export type ScoreLock = { agreed_by: string, at: Timestamp | null, };

export type SeatId = number;

export type SeatPhone = "not_yet" | "gone" | "here";

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
refusal: Refusal, } | { "type": "workbook", 
/**
 * Number of the request.
 */
request: number, 
/**
 * In the order of their tabs; a CSV file is one sheet.
 */
sheets: Array<SheetPreview>, } | { "type": "presets", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Each of them.
 */
presets: Array<Preset>, 
/**
 * The files of the folder that were passed over.
 */
problems: Array<PresetProblem>, } | { "type": "history", 
/**
 * Number of the request.
 */
request: number, 
/**
 * Each of them.
 */
meetings: Array<PastMeeting>, 
/**
 * Those that cannot be read.
 */
damaged: Array<DamagedMeeting>, 
/**
 * The same as one table for a spreadsheet (guidance 4231, 6.e).
 */
csv: string, } | { "type": "file", 
/**
 * Number of the request.
 */
request: number, 
/**
 * How to call it.
 */
name: string, 
/**
 * Its media type.
 */
media: string, 
/**
 * Its bytes, base64.
 */
bytes: string, } | { "type": "receipt", 
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

export type SheetOutcome = { "outcome": "import", 
/**
 * Its rows and the notes on them.
 */
import: Import, } | { "outcome": "problems", 
/**
 * All of them, by row and column.
 */
problems: Array<Problem>, } | { "outcome": "passed_over", 
/**
 * Why.
 */
why: PassedOver, };

export type SheetPreview = { 
/**
 * Its tab; empty for a CSV file.
 */
name: string, 
/**
 * What `import_units` takes; empty unless the outcome is an import.
 */
csv: string, 
/**
 * What it would bring.
 */
outcome: SheetOutcome, };

export type Shortfall = "no_score" | "below_ninety_percent" | "above_maximum" | "standard" | "party" | "government" | "organisations" | "targets_exceeded" | "no_discipline" | "excellent_years" | "listed_award";

export type Signatory = { 
/**
 * "TM. CỤM THI ĐUA SỐ 5", "KT. GIÁM ĐỐC".
 */
authority: string, 
/**
 * The office signed in.
 */
title: string, 
/**
 * The person.
 */
name: string, };

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

export type SignerTitle = { "title": "head" } | { "title": "council_chair" } | { "title": "other", 
/**
 * The office as given.
 */
office: string, };

export type Signing = { 
/**
 * For which member unit.
 */
unit: UnitId, 
/**
 * Who signs.
 */
signer: string, 
/**
 * In which office.
 */
title: SignerTitle, };

export type SparesView = { 
/**
 * How many the rules foresee; none up to thirty seats, or where a round is annulled instead.
 */
foreseen: number, 
/**
 * How many wait in the tellers' envelope.
 */
left: number, };

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

export type StillTied = "meeting_decides" | "higher_score" | "report";

export type TableForm = "csv" | "json" | "xlsx";

export type TellerSlot = number;

export type TellerView = { slot: TellerSlot, name: string, office: string, 
/**
 * `missing`, `offered` or `accepted`.
 */
key: KeyStage, };

export type Threshold = "none" | "more_than_half";

export type Tie = { 
/**
 * The votes each of them has.
 */
votes: number, 
/**
 * What a run-off among them decides; its candidates are the tied, in the order of the ballot.
 */
run_off: PanelTerms, };

export type TieRule = { 
/**
 * How many run-offs among the tied are held without asking the meeting.
 */
run_offs: number, 
/**
 * What happens when they are tied still.
 */
then: StillTied, };

export type Timestamp = string;

export type TokenHalves = { 
/**
 * The public credential.
 */
credential: Point, 
/**
 * The key of the phone's sessions.
 */
session: Point, };

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
 * For all but members, the unit it belongs to: a district's member answers for it (guidance A.II.3.c).
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
 * Điểm điều chỉnh: what the head's review proposes; why stands in the log (guidance C.2).
 */
adjusted_score: Score | null, 
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
 * Its listed award, where the list asks for one.
 */
award: Award | null, 
/**
 * Seats it votes with, where the sheet says so (chỉ tiêu phân bổ); otherwise the rules' number.
 */
seats: number | null, 
/**
 * Whether the sheet expects its leader, where it says so.
 */
expected: boolean | null, };

export type UnitId = number;

export type UnitList = "members" | "districts" | "collectives" | "individuals";

export type UnitPresence = { seat: SeatId, unit: UnitId, name: string, attendance: Attendance, };

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
 * What it belongs to; always there in a list of districts, never in one of members.
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
 * Điểm điều chỉnh.
 */
adjusted_score: Score | null, 
/**
 * Điểm thống nhất.
 */
agreed_score: Score | null, 
/**
 * Hình thức khen thưởng, with its year.
 */
award: Award | null, 
/**
 * Số đại biểu: the seats the unit votes with.
 */
seats: number | null, 
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

export type UnitStanding = { unit: UnitId, list: UnitList, name: string, parent: string | null, self_score: Score | null, adjusted_score: Score | null, agreed_score: Score | null, standing: Standing, };

export type Verdict = "chosen" | "alternate" | "tied" | "below_threshold" | "no_votes" | "outvoted";

export type VotingRules = { 
/**
 * The share of those present that carries a motion.
 */
hands: Majority, 
/**
 * The share that carries a list of candidates ("thống nhất", guidance C.6.b).
 */
list_hands: Majority, 
/**
 * Whether a list is voted on whole or name by name.
 */
list_vote: ListVote, 
/**
 * How many must be present for motions and ballots.
 */
quorum: Quorum, 
/**
 * Seats of a member unit whose sheet does not say (guidance C.3: the right is the unit's).
 */
seats_per_unit: number, 
/**
 * The most delegates a congress may have (guidance 3575, I.2, I.3); more is warned of.
 */
most_delegates: number | null, 
/**
 * What happens when a token is lost in an open round.
 */
lost_token: LostToken, 
/**
 * How many units head the cluster (guidance A.I.2).
 */
heads: number, 
/**
 * How many deputise.
 */
deputies: number, 
/**
 * A unit that held an office within so many years is warned of ("luân phiên"); 0 never.
 */
rotation_years: number, 
/**
 * What each list asks of its units.
 */
lists: Array<ListRules>, 
/**
 * The contests, in the order of the agenda.
 */
contests: Array<ContestRules>, };

export type WallLanguage = "vi" | "en";

export type WallOrder = { "order": "show", 
/**
 * What.
 */
what: WallShows, } | { "order": "speak", 
/**
 * Which.
 */
language: WallLanguage, } | { "order": "set_clock", 
/**
 * Which.
 */
round: RoundId, 
/**
 * From now on; fewer than 1 count as 1, more than 180 as 180.
 */
minutes: number, } | { "order": "stop_clock" } | { "order": "reveal", 
/**
 * Which.
 */
round: RoundId, 
/**
 * Lines from the last place up.
 */
shown: number, 
/**
 * Everything.
 */
all: boolean, } | { "order": "set_wifi", 
/**
 * It.
 */
wifi: Wifi | null, };

export type WallShows = { "shows": "meeting" } | { "shows": "pinned", 
/**
 * Which.
 */
slide: WallSlide, } | { "shows": "nothing" } | { "shows": "message", 
/**
 * They.
 */
text: string, };

export type WallSlide = { "slide": "join" } | { "slide": "presidium" } | { "slide": "tellers" } | { "slide": "rules" } | { "slide": "standings" } | { "slide": "officers" } | { "slide": "pact" } | { "slide": "contest", 
/**
 * Which.
 */
contest: ContestId, };

export type WallView = { shows: WallShows, language: WallLanguage, clock: ClockView | null, reveal: Reveal | null, wifi: Wifi | null, };

export type WantedFile = { "file": "paper", 
/**
 * Which.
 */
paper: PaperName, 
/**
 * To edit or to print.
 */
form: PaperForm, } | { "file": "results", 
/**
 * For which program.
 */
form: TableForm, } | { "file": "units", 
/**
 * For which program.
 */
form: TableForm, };

export type Warning = { "warning": "offline", 
/**
 * Which.
 */
address: string, } | { "warning": "address_changed", 
/**
 * The old one.
 */
from: string, 
/**
 * The new one.
 */
to: string, 
/**
 * When, in seconds since 1970.
 */
at: number, } | { "warning": "slept", 
/**
 * For how long.
 */
seconds: number, 
/**
 * When it woke, in seconds since 1970.
 */
at: number, } | { "warning": "low_battery", 
/**
 * What is left.
 */
percent: number, 
/**
 * For how long, as far as the machine can tell.
 */
minutes: number | null, } | { "warning": "low_disk", 
/**
 * What is left, in whole tens.
 */
megabytes: number, } | { "warning": "nobody_reached" } | { "warning": "may_fall_asleep" };

export type Wifi = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its WPA passphrase; empty for an open network.
 */
password: string, };

export type Wording = { 
/**
 * Cơ quan chủ quản, as the letterhead says it.
 */
superior: string, 
/**
 * Căn cứ: what the papers rest on, one each.
 */
legal_bases: Array<string>, 
/**
 * Kính gửi (guidance III.4, C end).
 */
addressees: Array<string>, 
/**
 * The flags and titles that may be proposed (guidance C.5); always "đề nghị tặng".
 */
awards: Array<string>, 
/**
 * Lines above the screen's slides (guidance 3575, II.2.d).
 */
banner: Array<string>, 
/**
 * Until when what is to be sent.
 */
deadlines: Array<Deadline>, };

export type WorkbookFlaw = "locked" | "other_kind" | "broken" | "too_large";

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
