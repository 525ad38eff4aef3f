package airside.bookings.passengers;

/// A title; airlines append it to the name.
public enum Title {
    MR,
    MRS,
    MS,
    MISS,
    MSTR,
    DR
}
