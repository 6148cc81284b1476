use tempfile::TempDir;

use super::*;
use crate::serve::open_or_make;

fn door(folder: &TempDir, limits: Limits) -> Door {
    let opened = open_or_make(folder.path(), true, true, Vec::new()).unwrap();
    Door {
        hall: opened.hall,
        pool: Arc::new(Semaphore::new(1)),
        folder: Folder::at(folder.path()),
        reading: Arc::new(Semaphore::new(1)),
        limits,
        of_address: Places::default(),
        chairs_of_address: Places::default(),
        of_key: Places::default(),
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
    let door = door(&folder, few);
    let (there, elsewhere) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
    let chair = guest(&door, there, Some(Role::Chair)).unwrap();
    assert!(guest(&door, there, Some(Role::Chair)).is_none());
    let watchers = [guest(&door, there, None), guest(&door, there, None)];
    assert!(watchers.iter().all(Option::is_some));
    assert!(guest(&door, there, None).is_none());
    assert!(guest(&door, elsewhere, None).is_some());
    drop(chair);
    assert!(guest(&door, there, Some(Role::Chair)).is_some());
}

#[test]
fn this_machines_own_programs_are_not_counted() {
    let folder = TempDir::new().unwrap();
    let none = Limits {
        sockets_of_address: 0,
        ..Limits::default()
    };
    let door = door(&folder, none);
    assert!(guest(&door, IpAddr::from([127, 0, 0, 1]), None).is_some());
}

#[test]
fn only_a_chairs_socket_is_read_to_a_chairs_size() {
    let folder = TempDir::new().unwrap();
    let hall = door(&folder, Limits::default()).hall;
    assert_eq!(largest_read(None, &hall), 4096);
    assert_eq!(largest_read(Some(Role::Desk), &hall), 16 * 1024);
    assert_eq!(largest_read(Some(Role::Delegate), &hall), 512 * 1024);
    assert_eq!(largest_read(Some(Role::Teller), &hall), 512 * 1024);
    assert_eq!(largest_read(Some(Role::Chair), &hall), 8 * 1024 * 1024);
}
