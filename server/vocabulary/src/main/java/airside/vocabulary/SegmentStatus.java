package airside.vocabulary;

/// How a segment of a booking stands, in the two-letter codes that airlines send each other (AIRIMP).
public enum SegmentStatus {
    /// Holds confirmed: the seats are ours.
    HK("confirmed"),
    /// Have requested: asked for, not yet answered.
    HN("asked for"),
    /// Holds on the waiting list.
    HL("waitlisted"),
    /// Had been held and was cancelled by the airline.
    HX("cancelled by the airline"),
    /// Confirmed at a new time, which the traveller has not accepted yet.
    TK("time changed"),
    /// Unable: the flight does not operate any more.
    UN("does not operate"),
    /// Unable: asked for and refused.
    UC("refused"),
    /// Cancelled by us.
    XX("cancelled");

    private final String meaning;

    SegmentStatus(String meaning) {
        this.meaning = meaning;
    }

    /// The status in plain words.
    public String meaning() {
        return meaning;
    }

    /// Whether seats are kept for the segment.
    public boolean keepsSeats() {
        return this == HK || this == TK;
    }
}
