//! The drawings of empty places, in the hand of the mark: round corners, one stroke, one touch of rose.

/// What is drawn, on a grid of 160 by 112 units.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// A pen with nobody in it: there is nothing yet.
    Pen,
    /// A letter with a snout for its seal: an invitation.
    Letter,
    /// A magnifier over nothing: nothing was found.
    Magnifier,
    /// A cloud struck out: there is no network.
    Offline,
}

impl Drawing {
    /// Every drawing, for the gallery.
    pub const ALL: [Self; 4] = [Self::Pen, Self::Letter, Self::Magnifier, Self::Offline];

    /// Quiet areas behind the lines.
    pub(super) const fn fill(self) -> &'static str {
        match self {
            Self::Pen => "M34 46L80 12l46 34v50H34z",
            Self::Letter => "M30 50v40a6 6 0 0 0 6 6h88a6 6 0 0 0 6-6V50L80 82z",
            Self::Magnifier => "M72 16a32 32 0 1 0 0 64 32 32 0 0 0 0-64z",
            Self::Offline => "M50 86h60a21 21 0 0 0 3-41.8A31 31 0 0 0 54.5 38 24.5 24.5 0 0 0 50 86z",
        }
    }

    /// The lines.
    pub(super) const fn lines(self) -> &'static str {
        match self {
            Self::Pen => {
                "M28 50L80 12l52 38M68 34h24M10 96h140M22 96V54a4 4 0 0 1 8 0v42M76 96V54a4 4 0 0 1 8 0v42M130 96V54a4 4 0 0 1 8 0v42M30 62h46v9H30M30 80h46v9H30M84 62h46v9H84M84 80h46v9H84"
            }
            Self::Letter => {
                "M30 50v40a6 6 0 0 0 6 6h88a6 6 0 0 0 6-6V50M30 50l50 32 50-32M30 50l16-11M130 50l-16-11M46 60V24a4 4 0 0 1 4-4h60a4 4 0 0 1 4 4v36M58 34h44M58 44h44M58 54h26"
            }
            Self::Magnifier => {
                "M72 16a32 32 0 1 0 0 64 32 32 0 0 0 0-64zM95 71l5.5 5.5M98 79l4.5-4.5 20 20a3.2 3.2 0 0 1-4.5 4.5zM52 48a20 20 0 0 1 20-20M14 100h52M136 100h10"
            }
            Self::Offline => {
                "M50 86h60a21 21 0 0 0 3-41.8A31 31 0 0 0 54.5 38 24.5 24.5 0 0 0 50 86zM18 100h30M112 100h30"
            }
        }
    }

    /// The touch of rose.
    pub(super) const fn accent(self) -> &'static str {
        match self {
            Self::Pen => "M143 96l-1-9M146 96l1-13M149 96l3-7",
            Self::Letter => "M80 72c7 0 12 4 12 9s-5 9-12 9-12-4-12-9 5-9 12-9zM76 79v4M84 79v4",
            Self::Magnifier => "M62 50h20",
            Self::Offline => "M46 24l68 76",
        }
    }
}
