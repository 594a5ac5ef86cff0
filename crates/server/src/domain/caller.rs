//! Who sends a request, as far as rules need to know.

use std::net::IpAddr;

/// The device and the network a request came from.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The address.
    pub address: IpAddr,
    /// The kind of device, such as `android`.
    pub device: String,
}

impl Caller {
    /// The address with its last part hidden: all that is kept of it (row A9). For IPv6 that is everything after the
    /// first 48 bits, because providers give a household its own /56 or /64.
    pub fn network(&self) -> String {
        match self.address.to_canonical() {
            IpAddr::V4(address) => {
                let [a, b, c, _] = address.octets();
                format!("{a}.{b}.{c}.*")
            }
            IpAddr::V6(address) => {
                let [a, b, c, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:*")
            }
        }
    }

    /// What limits per address count against: an IPv4 address, or the /64 that one subscriber has under IPv6.
    pub fn limited_by(&self) -> String {
        match self.address.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(address: &str) -> Caller {
        Caller { address: address.parse().expect("an address"), device: "android".into() }
    }

    #[test]
    fn the_last_part_is_hidden() {
        assert_eq!(caller("203.0.113.77").network(), "203.0.113.*");
        assert_eq!(caller("::ffff:203.0.113.77").network(), "203.0.113.*");
        assert_eq!(caller("2001:db8:1:2:3:4:5:6").network(), "2001:db8:1:*");
    }

    #[test]
    fn one_subscriber_counts_once() {
        assert_eq!(caller("2001:db8::1").limited_by(), caller("2001:db8::ffff:1").limited_by());
        assert_ne!(caller("2001:db8::1").limited_by(), caller("2001:db8:0:1::1").limited_by());
    }
}
