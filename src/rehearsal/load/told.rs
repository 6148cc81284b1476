//! What a load test tells: one JSON object a line for programs, one sentence a line for people.

use std::fmt;

use serde::Serialize;

/// How long people waited, in seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Waits {
    /// Half of them wait no longer.
    pub p50: f64,
    /// Of a hundred, all but one.
    pub p99: f64,
    /// Nobody waits longer.
    pub max: f64,
}

impl Waits {
    /// Of these waits.
    pub(super) fn of(waits: &mut [f64]) -> Self {
        waits.sort_by(f64::total_cmp);
        let at = |hundredths: usize| {
            let last = waits.len().saturating_sub(1);
            waits.get(last * hundredths / 100).copied().unwrap_or(0.0)
        };
        Self {
            p50: at(50),
            p99: at(99),
            max: at(100),
        }
    }

    /// The one in the middle by its last hundredth.
    pub(super) fn median(mut all: Vec<Self>) -> Self {
        all.sort_by(|one, other| one.p99.total_cmp(&other.p99));
        all.get(all.len() / 2).copied().unwrap_or_default()
    }
}

/// A result.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the fields are what their names say, times in seconds"
)]
pub enum Told {
    /// The meeting is prepared and every delegate has a token.
    Gathered { delegates: usize, seconds: f64 },
    /// The sockets are open.
    Came { sockets: usize, seconds: f64 },
    /// Nothing happens for a moment: time to look at the server.
    Idle { sockets: usize },
    /// A view was pushed to everybody.
    Pushed {
        sockets: usize,
        bytes: usize,
        waits: Waits,
    },
    /// Ballots a second that this machine verifies on all cores: with nothing else to do, and while this program spins.
    Limit {
        ballot_bytes: usize,
        idle: f64,
        spinning: f64,
    },
    /// Everybody votes from now on.
    Voting { within: f64 },
    /// Everybody has voted.
    Cast(Cast),
    /// Everybody has come back at once after all connections broke.
    Returned {
        phones: usize,
        second_tries: u32,
        waits: Waits,
    },
}

/// A round in which everybody voted.
#[derive(Clone, Debug, Serialize)]
pub struct Cast {
    /// In which time the phones cast; 0: all at the same moment.
    pub within: f64,
    /// How many.
    pub phones: usize,
    /// Receipts that hold.
    pub receipts: usize,
    /// Phones without one.
    pub lost: usize,
    /// Ballots in the box.
    pub in_box: u32,
    /// From the first ballot to the last.
    pub sent_within: f64,
    /// From the first ballot to the last receipt.
    pub elapsed: f64,
    /// Receipts a second.
    pub throughput: f64,
    /// From ballot to receipt.
    pub waits: Waits,
    /// The most phones that cast a quarter of a second later than another and were answered before it, as a part of all.
    pub overtaken: f64,
    /// The p99 that the queue before the proofs alone explains, at the idle limit.
    pub queue_idle: f64,
    /// The same at the limit while the load spins.
    pub queue_spinning: f64,
    /// Ballots a second that the machine verified right after, idle.
    pub limit_idle: f64,
    /// The same while the load spins.
    pub limit_spinning: f64,
    /// Views that reached phones while they voted.
    pub views_meanwhile: usize,
}

impl Told {
    /// Whether it says that something was lost.
    pub fn is_bad(&self) -> bool {
        matches!(self, Self::Cast(cast) if cast.lost > 0)
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gathered { delegates, seconds } => {
                write!(
                    f,
                    "{delegates} đại biểu đã có mã bỏ phiếu sau {seconds:.1} giây (delegates with a token)"
                )
            }
            Self::Came { sockets, seconds } => {
                write!(
                    f,
                    "{sockets} kết nối mở sau {seconds:.1} giây (sockets open)"
                )
            }
            Self::Idle { sockets } => write!(f, "{sockets} kết nối đang chờ (sockets idle)"),
            Self::Pushed {
                sockets,
                bytes,
                waits,
            } => {
                write!(
                    f,
                    "{bytes} byte đến {sockets} kết nối: {waits} (a view pushed to all)"
                )
            }
            Self::Limit { idle, spinning, .. } => write!(
                f,
                "Máy này kiểm tra được {idle:.0} phiếu mỗi giây, {spinning:.0} khi máy bận (ballots verified a second; while busy)"
            ),
            Self::Voting { within } => {
                write!(f, "Tất cả bỏ phiếu trong {within:.0} giây … (all vote)")
            }
            Self::Cast(cast) => cast.fmt(f),
            Self::Returned {
                phones,
                second_tries,
                waits,
            } => write!(
                f,
                "{phones} điện thoại cùng kết nối lại: {waits}; thử lại {second_tries} lần (reconnected at once; second tries)"
            ),
        }
    }
}

impl fmt::Display for Waits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = |seconds: f64| seconds * 1000.0;
        let (p50, p99, max) = (millis(self.p50), millis(self.p99), millis(self.max));
        write!(f, "p50 {p50:.0} ms, p99 {p99:.0} ms, max {max:.0} ms")
    }
}

impl fmt::Display for Cast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            phones,
            within,
            receipts,
            lost,
            waits,
            throughput,
            ..
        } = self;
        writeln!(
            f,
            "{phones} phiếu trong {within:.0} giây: {receipts} biên nhận, mất {lost} (receipts, lost)"
        )?;
        write!(
            f,
            "  chờ biên nhận: {waits}; riêng hàng chờ kiểm tra: p99 {:.0} ms; {throughput:.0} phiếu mỗi giây (waits; the queue alone; a second)",
            self.queue_idle * 1000.0
        )
    }
}
