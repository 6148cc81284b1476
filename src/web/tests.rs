use tempfile::TempDir;

use super::*;
use crate::serve::{Wanted, Which, open_or_make};

fn house(folder: &TempDir, limits: Limits) -> House {
    let wanted = Wanted {
        meeting: Which::New,
        copies: Vec::new(),
    };
    let opened = open_or_make(folder.path(), true, &wanted, Vec::new()).unwrap();
    let bound = SocketAddr::from(([127, 0, 0, 1], 8080));
    let settings = Settings {
        limits,
        ..Settings::default()
    };
    House::of(settings, bound, opened.hall, Folder::at(folder.path()))
}

fn peer(address: [u8; 4], local: bool) -> Peer {
    Peer {
        address: address.into(),
        here: [192, 0, 2, 9].into(),
        local,
        secure: false,
    }
}

#[test]
fn an_address_has_so_many_sockets_and_fewer_of_a_chairs_size() {
    let folder = TempDir::new().unwrap();
    let few = Limits {
        sockets_of_address: 3,
        chairs_of_address: 1,
        ..Limits::default()
    };
    let house = house(&folder, few);
    let (there, elsewhere) = (peer([192, 0, 2, 1], false), peer([192, 0, 2, 2], false));
    let chair = guest(&house, &there, Some(Role::Chair)).unwrap();
    assert!(guest(&house, &there, Some(Role::Chair)).is_none());
    let watchers = [guest(&house, &there, None), guest(&house, &there, None)];
    assert!(watchers.iter().all(Option::is_some));
    assert!(guest(&house, &there, None).is_none());
    assert!(guest(&house, &elsewhere, None).is_some());
    drop(chair);
    assert!(guest(&house, &there, Some(Role::Chair)).is_some());
}

#[test]
fn strangers_of_all_addresses_share_the_places_of_a_chairs_size_and_who_is_in_gives_one_back() {
    let folder = TempDir::new().unwrap();
    let few = Limits {
        chairs_in_all: 4,
        ..Limits::default()
    };
    let house = house(&folder, few);
    let come = |machine| {
        guest(
            &house,
            &peer([192, 0, 2, machine], false),
            Some(Role::Chair),
        )
    };
    let mut taken: Vec<Guest> = (1..=8)
        .flat_map(|machine| [come(machine), come(machine)])
        .flatten()
        .collect();
    assert_eq!(taken.len(), 4);
    assert!(guest(&house, &peer([192, 0, 2, 9], false), Some(Role::Delegate)).is_some());
    taken[0].unproven.clear();
    assert!(come(9).is_some());
}

#[test]
fn this_machines_own_programs_are_not_counted() {
    let folder = TempDir::new().unwrap();
    let none = Limits {
        sockets_of_address: 0,
        ..Limits::default()
    };
    let house = house(&folder, none);
    assert!(guest(&house, &peer([127, 0, 0, 1], true), None).is_some());
}

#[test]
fn only_a_chairs_socket_is_read_to_a_chairs_size() {
    let folder = TempDir::new().unwrap();
    let house = house(&folder, Limits::default());
    let hall = house.halls.own();
    assert_eq!(largest_read(None, hall), 4096);
    assert_eq!(largest_read(Some(Role::Desk), hall), 16 * 1024);
    assert_eq!(largest_read(Some(Role::Delegate), hall), 512 * 1024);
    assert_eq!(largest_read(Some(Role::Teller), hall), 512 * 1024);
    assert_eq!(largest_read(Some(Role::Chair), hall), 8 * 1024 * 1024);
}
