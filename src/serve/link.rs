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

/// The link that opens the chair's page; its secret travels in the fragment, which no browser sends.
pub(super) fn chair(address: &str, hall: &Hall, code: &TellerCode) -> String {
    format!("{address}{}", chair_path(hall, code))
}

/// The same without the address.
pub fn chair_path(hall: &Hall, code: &TellerCode) -> String {
    format!("/m/{}/chair#k={}", hall.slug(), code.reveal().as_str())
}

/// Draws the link for another device as a QR each time somebody presses Enter at the terminal; it has the address that
/// phones use by then.
pub(super) fn show_qr_on_enter(hall: Hall, code: TellerCode) {
    std::thread::spawn(move || {
        for _ in std::io::stdin().lines().map_while(Result::ok) {
            let Some(upkeep) = hall.upkeep() else {
                return;
            };
            let link = chair(&upkeep.address, &hall, &code);
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
    fn this_machine_uses_loopback_when_there_is_a_network_too() {
        let addresses = ["http://10.0.0.7:8080", "http://127.0.0.1:8080"].map(str::to_owned);
        assert_eq!(own(&addresses), "http://127.0.0.1:8080");
    }

    #[test]
    fn a_server_bound_to_every_address_names_loopback_last() {
        let all = addresses(IpAddr::from([0, 0, 0, 0]), 8080);
        assert_eq!(own(&all), "http://127.0.0.1:8080");
    }
}
