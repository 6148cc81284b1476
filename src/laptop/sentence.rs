//! What the terminal says of a warning; the chair's page has the steps beside it.

use crate::meeting::view::Warning;

pub(super) fn of(warning: &Warning) -> String {
    match warning {
        Warning::Offline { address } => format!(
            "Máy không còn mạng ở địa chỉ {address}. Hãy nối lại mạng của hội trường. (This machine has lost its network: join it again.)"
        ),
        Warning::AddressChanged { from, to, .. } => format!(
            "Địa chỉ của máy đổi từ {from} sang {to}. Mã QR đã đổi theo. (The address changed; every QR shows the new one.)"
        ),
        Warning::Slept { seconds, .. } => format!(
            "Máy vừa ngủ hoặc đứng {seconds} giây. Điện thoại tự nối lại. (This machine slept for {seconds} s; phones connect again by themselves.)"
        ),
        Warning::LowBattery { percent, .. } => {
            format!("Pin còn {percent}%. Hãy cắm sạc. (Low battery: plug in the charger.)")
        }
        Warning::LowDisk { megabytes } => format!(
            "Ổ đĩa chỉ còn {megabytes} MB. Hãy xóa bớt tệp khác. (The disk is almost full: delete other files.)"
        ),
        Warning::NobodyReached => "Chưa điện thoại nào vào được máy chủ. Xem các bước ở trang chủ tọa. (No phone has reached the server: see the chair's page.)".to_owned(),
        Warning::MayFallAsleep => "Chương trình không giữ được máy thức. Hãy tắt chế độ ngủ và để mở nắp máy. (This machine cannot be kept awake: switch sleep off, leave the lid open.)".to_owned(),
    }
}
