package airside.vocabulary;

/// Status of a booking's segment, in the two-letter codes of messages between airlines (AIRIMP).
public enum SegmentStatus {
    /// Holds confirmed: seats are confirmed.
    HK("confirmed"),
    /// Have requested: seats are requested, without an answer yet.
    HN("requested"),
    /// Holds on the waiting list.
    HL("waitlisted"),
    /// Have cancelled: the airline has cancelled the seats.
    HX("cancelled by the airline"),
    /// Confirmed at a new time that the traveller has not accepted yet.
    TK("time changed"),
    /// Unable: the flight no longer operates.
    UN("does not operate"),
    /// Unable: the request was refused.
    UC("refused"),
    /// Cancelled by this system.
    XX("cancelled");

    private final String meaning;

    SegmentStatus(String meaning) {
        this.meaning = meaning;
    }

    /// Returns the meaning in plain words.
    public String meaning() {
        return meaning;
    }

    /// Returns whether seats are confirmed for the segment.
    public boolean keepsSeats() {
        return this == HK || this == TK;
    }
}
