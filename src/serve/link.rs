//! The chair's link and the addresses of this machine.

use std::net::IpAddr;

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use crate::election::TellerCode;
use crate::hall::Hall;

/// Every address by which phones may reach a server bound to `bound`, the likeliest first.
pub fn addresses(bound: IpAddr, port: u16) -> Vec<String> {
    let url = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => format!("http://{ip}:{port}"),
        IpAddr::V6(ip) => format!("http://[{ip}]:{port}"),
    };
    if !bound.is_unspecified() {
        return vec![url(bound)];
    }
    let mut own: Vec<IpAddr> = if_addrs::get_if_addrs()
        .map(|interfaces| {
            interfaces
                .into_iter()
                .map(|interface| interface.ip())
                .filter(|ip| !ip.is_loopback() && ip.is_ipv4())
                .collect()
        })
        .unwrap_or_default();
    own.sort_unstable();
    own.push(IpAddr::from([127, 0, 0, 1]));
    own.into_iter().map(url).collect()
}

/// The address for this machine itself: loopback, unless the server is bound to another one.
pub(super) fn own(addresses: &[String]) -> &str {
    addresses.last().map_or("", String::as_str)
}

/// The address for another device: the likeliest in the network; this machine's own when there is no other.
pub(super) fn from_afar(addresses: &[String]) -> &str {
    addresses.first().map_or("", String::as_str)
}

/// The link that opens the chair's page; its secret travels in the fragment, which no browser sends.
pub(super) fn chair(address: &str, hall: &Hall, code: &TellerCode) -> String {
    format!("{address}{}", chair_path(hall, code))
}

/// The same without the address.
pub fn chair_path(hall: &Hall, code: &TellerCode) -> String {
    format!("/m/{}/chair#k={}", hall.slug(), code.reveal().as_str())
}

/// Draws the link as a QR each time somebody presses Enter at the terminal.
pub(super) fn show_qr_on_enter(link: String) {
    std::thread::spawn(move || {
        for _ in std::io::stdin().lines().map_while(Result::ok) {
            match QrCode::new(link.as_bytes()) {
                Ok(code) => println!("{}", code.render::<Dense1x2>().quiet_zone(true).build()),
                Err(error) => eprintln!("{error}"),
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_uses_loopback_and_other_devices_do_not_when_there_is_a_network() {
        let addresses = ["http://10.0.0.7:8080", "http://127.0.0.1:8080"].map(str::to_owned);
        assert_eq!(own(&addresses), "http://127.0.0.1:8080");
        assert_eq!(from_afar(&addresses), "http://10.0.0.7:8080");
        let [_, loopback] = addresses;
        assert_eq!(from_afar(&[loopback]), "http://127.0.0.1:8080");
    }

    #[test]
    fn a_server_bound_to_every_address_names_loopback_last() {
        let all = addresses(IpAddr::from([0, 0, 0, 0]), 8080);
        assert_eq!(own(&all), "http://127.0.0.1:8080");
    }
}
