//! The certificate of the port: one's own, or one that the program makes once and keeps, so that its fingerprint stays.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject as _};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

use crate::election::Digest;

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file does not hold what it should.
    #[error("không đọc được {0}: {1}. (The certificate or its key cannot be read.)")]
    Unread(PathBuf, pem::Error),
    /// Certificate and key do not belong together, or are of no use.
    #[error("chứng thư không dùng được: {0}. (The certificate cannot be used.)")]
    Unfit(#[from] rustls::Error),
    /// None could be made.
    #[error("không tạo được chứng thư: {0}. (No certificate could be made.)")]
    NotMade(#[from] rcgen::Error),
    /// The folder cannot be written.
    #[error("không ghi được chứng thư vào {0}: {1}. (The certificate cannot be stored.)")]
    NotKept(PathBuf, std::io::Error),
}

/// What the port proves itself with.
#[derive(Debug)]
pub struct Certificate {
    config: Arc<ServerConfig>,
    fingerprint: Digest,
}

impl Certificate {
    /// The certificate chain and the key in two PEM files.
    ///
    /// # Errors
    /// When they cannot be read or do not belong together.
    pub fn of_files(chain: &Path, key: &Path) -> Result<Self, TlsError> {
        let unread = |path: &Path| {
            let path = path.to_owned();
            move |error| TlsError::Unread(path, error)
        };
        let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(chain)
            .and_then(Iterator::collect)
            .map_err(unread(chain))?;
        let key = PrivateKeyDer::from_pem_file(key).map_err(unread(key))?;
        let fingerprint = Digest::of(chain.first().map_or(&[], AsRef::as_ref));
        let provider = Arc::new(ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            config: Arc::new(config),
            fingerprint,
        })
    }

    /// The certificate kept in `folder`; the first time, one is made for these names and addresses.
    ///
    /// # Errors
    /// When it can be neither read nor made.
    pub fn kept_in(folder: &Path, names: &[String]) -> Result<Self, TlsError> {
        let (chain, key) = (folder.join("certificate.pem"), folder.join("key.pem"));
        if !chain.exists() {
            make(names, &chain, &key)?;
        }
        Self::of_files(&chain, &key)
    }

    /// SHA-256 of the certificate, as browsers show it.
    pub fn fingerprint(&self) -> Digest {
        self.fingerprint
    }

    pub(super) fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.config)
    }
}

/// Certificate last: where it is, the key is whole.
fn make(names: &[String], chain: &Path, key: &Path) -> Result<(), TlsError> {
    let pair = KeyPair::generate()?;
    let mut wanted = CertificateParams::new(names)?;
    wanted
        .distinguished_name
        .push(DnType::CommonName, "Phieu Kin");
    // Nobody vouches for it, so its dates say nothing; a laptop whose clock is wrong must still be reached.
    wanted.not_before = date_time_ymd(2020, 1, 1);
    wanted.not_after = date_time_ymd(2049, 12, 31);
    let made = wanted.self_signed(&pair)?;
    keep(key, pair.serialize_pem().as_bytes())?;
    keep(chain, made.pem().as_bytes())
}

/// Whole or not at all, and for the owner's eyes only.
fn keep(path: &Path, bytes: &[u8]) -> Result<(), TlsError> {
    let written = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| {
            let new = path.with_extension("new");
            let mut options = fs::File::options();
            options.write(true).create(true).truncate(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&new)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&new, path)
        });
    written.map_err(|error| TlsError::NotKept(path.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_certificate_made_once_is_kept_and_its_fingerprint_stays() {
        let data = TempDir::new().unwrap();
        let folder = data.path().join("tls");
        let names = ["localhost".to_owned(), "192.0.2.1".to_owned()];
        let made = Certificate::kept_in(&folder, &names).unwrap();
        let kept = Certificate::kept_in(&folder, &[]).unwrap();
        assert_eq!(made.fingerprint(), kept.fingerprint());
        let other = Certificate::kept_in(&data.path().join("other"), &names).unwrap();
        assert_ne!(made.fingerprint(), other.fingerprint());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_the_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = TempDir::new().unwrap();
        Certificate::kept_in(folder.path(), &["localhost".to_owned()]).unwrap();
        let mode = fs::metadata(folder.path().join("key.pem"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_key_of_another_certificate_is_refused_and_so_is_a_file_without_one() {
        let data = TempDir::new().unwrap();
        let (one, two) = (data.path().join("1"), data.path().join("2"));
        let names = ["localhost".to_owned()];
        Certificate::kept_in(&one, &names).unwrap();
        Certificate::kept_in(&two, &names).unwrap();
        let file = |folder: &Path, name| folder.join(name);
        let mixed = Certificate::of_files(&file(&one, "certificate.pem"), &file(&two, "key.pem"));
        assert!(matches!(mixed, Err(TlsError::Unfit(_))), "{mixed:?}");
        let none = Certificate::of_files(&file(&one, "certificate.pem"), &file(&one, "none.pem"));
        assert!(matches!(none, Err(TlsError::Unread(..))), "{none:?}");
        let empty = data.path().join("empty.pem");
        fs::write(&empty, "").unwrap();
        assert!(Certificate::of_files(&empty, &file(&one, "key.pem")).is_err());
    }
}
