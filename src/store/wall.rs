//! What the chair last asked of the wall: beside the log, since nothing of it binds, and on disk, so that a restart changes
//! nothing on the wall.

use super::{Error, Store, sums, written};
use crate::meeting::Wall;

impl Store {
    /// What the wall was last asked to do. Nothing binding is lost with what cannot be read.
    ///
    /// # Errors
    /// What the disk says.
    pub fn wall(&self) -> Result<Wall, Error> {
        let kept: Vec<String> = self
            .meeting
            .rows("SELECT wall FROM wall", [], |row| row.get(0))?;
        let wall = kept
            .first()
            .and_then(|wall| serde_json::from_str(wall).ok());
        Ok(wall.unwrap_or_default())
    }

    /// Keeps what the wall is asked to do.
    ///
    /// # Errors
    /// What the disk says.
    pub fn put_wall(&mut self, wall: &Wall) -> Result<(), Error> {
        let row = [written(wall)];
        self.meeting.write(|transaction| {
            transaction.execute(
                "INSERT OR REPLACE INTO wall (only_row, wall) VALUES (1, ?1)",
                row,
            )?;
            sums::anew(transaction, "wall")
        })?;
        self.tell(|| {
            let wall = wall.clone();
            Box::new(move |copy| copy.put_wall(&wall))
        });
        Ok(())
    }
}
