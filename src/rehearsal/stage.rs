//! A server of the rehearsal's own: a fresh meeting in a temporary folder, on a free port of this machine.

use std::fs;
use std::path::PathBuf;

use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{ChairLink, Error};
use crate::history::Folder;
use crate::{serve, web};

/// A running server with one meeting; dropping it stops the server and removes the folder.
#[derive(Debug)]
pub struct Stage {
    link: ChairLink,
    data: PathBuf,
    server: JoinHandle<std::io::Result<()>>,
}

impl Stage {
    /// Makes the meeting and serves it.
    ///
    /// # Errors
    /// When the folder cannot be written or no port is free.
    pub async fn set(rehearsal: bool) -> Result<Self, Error> {
        let data = std::env::temp_dir().join(format!("phieukin-{}", Uuid::new_v4().simple()));
        let opened = serve::on_free_port(&data, rehearsal).await;
        let (listener, hall, link) = opened.map_err(|error| Error::Disk(error.to_string()))?;
        let link = ChairLink::parse(&link)?;
        let server = tokio::spawn(web::serve(
            listener,
            hall,
            Folder::at(&data),
            std::future::pending(),
        ));
        Ok(Self { link, data, server })
    }

    /// The chair's link.
    pub fn link(&self) -> &ChairLink {
        &self.link
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.server.abort();
        if let Err(error) = fs::remove_dir_all(&self.data) {
            tracing::warn!(%error, "the rehearsal's folder could not be removed");
        }
    }
}
