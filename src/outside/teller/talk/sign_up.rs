//! Who this is, the code, and the key: until the chair has confirmed it.

use tokio::task::block_in_place;

use super::{Talk, Terminal, said};
use crate::election::{CodeFlaw, TellerCode};
use crate::meeting::TellerSlot;
use crate::meeting::view::{HallView, KeyStage, TellerView};
use crate::outside::said::harmless;
use crate::outside::teller::memory::Notebook;
use crate::outside::teller::{Error, OwnMachine, words};
use crate::outside::{Said, Site};
use crate::rehearsal::{self, Client, Knock};

impl<T: Terminal> Talk<'_, T> {
    /// Whose machine this is, and the code: made here or typed from paper.
    pub(super) async fn sign_up(
        &mut self,
        site: &Site,
        notebook: &Notebook,
    ) -> Result<(TellerCode, TellerSlot), Error> {
        let mut client = Knock::at(&site.door()).await?.watch().await?;
        let remembered = notebook.recall(client.meeting())?.slot;
        let tellers = self.named(&mut client).await?;
        let teller = self.choose(&tellers, remembered)?;
        let made_elsewhere = teller.key != KeyStage::Missing;
        if made_elsewhere {
            self.words(words::OTHER_DEVICE);
        }
        let code = if !made_elsewhere && self.wants_new_code()? {
            self.make()?
        } else {
            self.typed()?
        };
        Ok((code, teller.slot))
    }

    /// The committee, once the chair has named it.
    async fn named(&mut self, client: &mut Client) -> Result<Vec<TellerView>, Error> {
        let mut waits = false;
        loop {
            let tellers = client.view().hall().tellers.clone();
            if !tellers.is_empty() {
                return Ok(tellers);
            }
            if !waits {
                self.words(words::WAIT);
            }
            waits = true;
            client.changed().await?;
        }
    }

    fn choose(
        &mut self,
        tellers: &[TellerView],
        remembered: Option<TellerSlot>,
    ) -> Result<TellerView, Error> {
        let of = |slot: u32| tellers.iter().find(|teller| teller.slot.0 == slot).cloned();
        if let Some(teller) = remembered.and_then(|slot| of(slot.0)) {
            self.line(&harmless(&teller.name));
            return Ok(teller);
        }
        self.words(words::CHOOSE_HINT);
        for teller in tellers {
            let (name, office) = (harmless(&teller.name), harmless(&teller.office));
            self.line(&format!("  {}  {name}, {office}", teller.slot.0));
        }
        loop {
            let typed = self.ask(&Said::new("Số của anh/chị", "Your number"))?;
            if let Some(teller) = typed.trim().parse().ok().and_then(of) {
                return Ok(teller);
            }
        }
    }

    fn wants_new_code(&mut self) -> Result<bool, Error> {
        self.words(words::MAKE_HINT);
        let question = Said::new(
            "Gõ 1 để tạo mã, 2 nếu đã có mã kiểm phiếu trên giấy",
            "1 makes a code, 2 if you have one on paper",
        );
        Ok(self.choice(&question, &["1", "2"])? == "1")
    }

    /// A new code, shown once; two groups of it are typed back.
    fn make(&mut self) -> Result<TellerCode, Error> {
        loop {
            let code = TellerCode::fresh(&mut rand::rng());
            let shown = code.reveal();
            let hints = [words::WRITE_HEADING, words::WRITE_HINT, words::DIGITS_HINT].map(said);
            block_in_place(|| self.terminal.show_secret(&shown, &hints))?;
            self.words(words::CONFIRM_HEADING);
            self.words(words::CONFIRM_HINT);
            if self.repeats(&shown)? {
                return Ok(code);
            }
        }
    }

    /// Whether both groups were typed back; else another code is wanted.
    fn repeats(&mut self, shown: &str) -> Result<bool, Error> {
        let groups: Vec<&str> = shown.split('-').collect();
        for at in two_of(groups.len()) {
            let group = groups.get(at).copied().unwrap_or_default();
            let number = at + 1;
            let question = Said::new(format!("Nhóm {number}"), format!("Group {number}"));
            while !same_group(&self.secret(&question)?, group) {
                self.say(&Said::new(
                    format!("Nhóm {number} chưa khớp. Xem lại tờ giấy. Nếu chép sai, tạo mã khác."),
                    format!("Group {number} does not match. Look at your paper. If it was written wrongly, make another code."),
                ));
                let again = Said::new(
                    "Gõ 1 để gõ lại, 2 để tạo mã khác",
                    "1 types it again, 2 makes another code",
                );
                if self.choice(&again, &["1", "2"])? == "2" {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    fn typed(&mut self) -> Result<TellerCode, Error> {
        self.words(words::ENTER_HINT);
        loop {
            let question = Said::new(
                "Mã kiểm phiếu trên giấy (không hiện khi gõ)",
                "The code on your paper (not shown)",
            );
            match TellerCode::parse(&self.secret(&question)?) {
                Ok(code) => return Ok(code),
                Err(flaw) => self.say(&mistyped(flaw)),
            }
        }
    }

    /// Offers the key where none is, and waits until the chair has confirmed it.
    pub(super) async fn register(
        &mut self,
        site: &Site,
        notebook: &Notebook,
        code: &TellerCode,
        slot: TellerSlot,
    ) -> Result<OwnMachine, Error> {
        let mut machine = OwnMachine::arrive(site, code, notebook).await?;
        machine.sit_at(slot)?;
        loop {
            if machine.slot() == Some(slot) {
                return Ok(machine);
            }
            match key_of(machine.view().hall(), slot) {
                Some(KeyStage::Missing) => {
                    machine.offer(slot).await?;
                    self.words(words::WAITING_HEADING);
                    self.line(&format!("    {}", machine.key_code()));
                    self.words(words::WAITING_HINT);
                    self.words(words::SEAL_PAPER);
                    self.confirmed(&mut machine, slot).await?;
                }
                Some(KeyStage::Offered) => self.confirmed(&mut machine, slot).await?,
                Some(KeyStage::Accepted) | None => {
                    self.words(words::WRONG_CODE);
                    return Err(Error::Session(rehearsal::Error::Unknown));
                }
            }
        }
    }

    /// Waits while the key is offered; then opens a session that may prove it.
    async fn confirmed(&mut self, machine: &mut OwnMachine, slot: TellerSlot) -> Result<(), Error> {
        machine.until_offered(slot).await?;
        loop {
            match key_of(machine.view().hall(), slot) {
                Some(KeyStage::Offered) => machine.changed().await?,
                Some(KeyStage::Accepted) => return machine.come_again().await,
                Some(KeyStage::Missing) | None => {
                    self.words(words::REJECTED);
                    let question = Said::new(
                        "Nhấn Enter để gửi lại khóa này",
                        "Enter sends this key again",
                    );
                    self.ask(&question)?;
                    return Ok(());
                }
            }
        }
    }
}

fn key_of(hall: &HallView, slot: TellerSlot) -> Option<KeyStage> {
    let mut tellers = hall.tellers.iter();
    tellers
        .find(|teller| teller.slot == slot)
        .map(|teller| teller.key)
}

fn mistyped(flaw: CodeFlaw) -> Said {
    match flaw {
        CodeFlaw::WrongCharacter { group, .. } | CodeFlaw::WrongGroup { group } => {
            let group = group + 1;
            Said::new(
                format!("Nhóm {group} gõ sai."),
                format!("Group {group} is mistyped."),
            )
        }
        CodeFlaw::WrongLength => Said::new(
            "Mã kiểm phiếu có 6 nhóm, mỗi nhóm 5 chữ.",
            "A code has 6 groups of 5 characters.",
        ),
        CodeFlaw::WrongCode => Said::new("Mã gõ sai.", "The code is mistyped."),
    }
}

/// Two different groups of a code.
fn two_of(groups: usize) -> [usize; 2] {
    let one = usize::from(rand::random::<u8>()) % groups.max(2);
    let step = 1 + usize::from(rand::random::<u8>()) % (groups.max(2) - 1);
    let other = (one + step) % groups.max(2);
    [one.min(other), one.max(other)]
}

fn same_group(typed: &str, group: &str) -> bool {
    let bare = typed
        .chars()
        .filter(|character| character.is_alphanumeric());
    bare.flat_map(char::to_lowercase).eq(group.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_groups_are_asked_for() {
        for _ in 0..200 {
            let [one, other] = two_of(6);
            assert!(one < other && other < 6);
        }
    }

    #[test]
    fn a_group_is_the_same_however_it_is_typed() {
        assert!(same_group(" BCF 23-", "bcf23"));
        assert!(!same_group("bcf24", "bcf23"));
    }
}
