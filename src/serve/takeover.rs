//! `phieukin takeover`: goes on with a meeting on this machine from the copy that another one kept, and says what the people
//! in the room have to do.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::secure::Naming;
use super::{addresses, command};
use crate::config::{Serve, Takeover};
use crate::history;
use crate::meeting::Entry;
use crate::store::{Refused, Taken, look_for, read_log, take_over};

/// The port of a machine whose copy does not say it.
const USUAL_PORT: u16 = 8080;

/// The two kinds of meeting, by their folders.
const KINDS: [(&str, bool); 2] = [("meetings", false), ("rehearsals", true)];

/// Brings the newest meeting of the copy here, serves it and keeps the copy going.
pub fn takeover_command(arguments: &Takeover) -> ExitCode {
    match bring(arguments) {
        Ok(serve) => command(&serve),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn bring(arguments: &Takeover) -> Result<Serve, Refused> {
    let copy = std::path::absolute(&arguments.copy).unwrap_or_else(|_| arguments.copy.clone());
    let (folder, kind, rehearsal) = newest(&copy)?;
    let home = arguments.data.join(kind);
    std::fs::create_dir_all(&home).map_err(|_| Refused::Elsewhere(home.clone()))?;
    let taken = take_over(&folder, &home)?;
    let listen = arguments.listen.unwrap_or_else(|| usual(&taken.before));
    let here = Naming::of(&arguments.secure, listen.port());
    say(&taken, &here.apply(&addresses(listen.ip(), listen.port())));
    Ok(Serve {
        data: arguments.data.clone(),
        listen,
        secure: arguments.secure.clone(),
        rehearsal,
        demo: false,
        meeting: history::meeting_of(&taken.folder),
        new: false,
        copy_to: vec![copy],
    })
}

/// The meeting whose log grew last, real ones before rehearsals.
fn newest(copy: &Path) -> Result<(PathBuf, &'static str, bool), Refused> {
    for (kind, rehearsal) in KINDS {
        let mut found: Vec<(String, PathBuf)> = Vec::new();
        for folder in look_for(copy, kind)? {
            found.push((grew(&folder), folder));
        }
        found.sort();
        if let Some((_, folder)) = found.pop() {
            return Ok((folder, kind, rehearsal));
        }
    }
    Err(Refused::NoMeeting(copy.to_owned()))
}

/// The moment of a log's last line; such moments sort as their texts do.
fn grew(folder: &Path) -> String {
    let lines = read_log(folder).unwrap_or_default();
    let last = lines
        .last()
        .and_then(|line| serde_json::from_str(line).ok());
    last.map_or_else(String::new, |entry: Entry| entry.at.0)
}

/// Every address of this machine, with the port by which phones knew the one before.
fn usual(before: &[String]) -> SocketAddr {
    let port = before
        .first()
        .and_then(|address| address.rsplit(':').next()?.parse().ok());
    SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), port.unwrap_or(USUAL_PORT))
}

/// What was done, and what is to be done now.
fn say(taken: &Taken, here: &[String]) {
    println!(
        "Đã lấy cuộc họp từ bản sao (the meeting was taken from its copy): {}",
        taken.folder.display()
    );
    println!(
        "1. TẮT HẲN máy trước. Hai máy cùng chạy là hai hòm phiếu. (Switch the first machine OFF: two machines are two boxes.)"
    );
    let Some(before) = taken.before.first() else {
        return;
    };
    if before.starts_with("https:") {
        println!(
            "   Chứng thư của máy trước không có trong bản sao. Chạy lệnh này với --tls (hoặc đúng --certificate và --key đã dùng); điện thoại báo chứng thư mới thì so dấu vân tay rồi mới đi tiếp. (The first machine's certificate is not in the copy: run this with --tls, or with the same --certificate and --key; where a phone warns, compare the fingerprint first.)"
        );
    }
    if here.contains(before) {
        println!(
            "2. Máy này có đúng địa chỉ cũ {before}: điện thoại tự nối lại và tự gửi lại phiếu. Không ai phải làm gì. (Same address: phones come back and send again by themselves.)"
        );
        return;
    }
    println!(
        "2. Điện thoại đang gọi địa chỉ cũ {before}. Nhanh nhất: đặt địa chỉ đó cho máy này, rồi bấm Ctrl-C và chạy lại lệnh này. (Phones call the old address: give it to this machine and run this again.)"
    );
    if let Some(ip) = host(before) {
        println!("     Windows:  netsh interface ip add address \"Wi-Fi\" {ip} 255.255.255.0");
        println!("     macOS:    sudo ifconfig en0 alias {ip} 255.255.255.0");
        println!("     Linux:    sudo ip address add {ip}/24 dev wlan0");
    }
    println!(
        "   Không đặt được: chiếu mã QR mới; mọi người quét mã đó rồi nhập lại mã trên phiếu giấy của mình. (Otherwise: show the new QR; everybody scans it and types the code of their slip.)"
    );
}

fn host(address: &str) -> Option<IpAddr> {
    let (_, authority) = address.split_once("://")?;
    authority.rsplit_once(':')?.0.parse().ok()
}
