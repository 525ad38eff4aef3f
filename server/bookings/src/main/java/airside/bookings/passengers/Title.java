package airside.bookings.passengers;

/// How one is addressed, as airlines write it behind the name.
public enum Title {
    MR,
    MRS,
    MS,
    MISS,
    MSTR,
    DR
}
