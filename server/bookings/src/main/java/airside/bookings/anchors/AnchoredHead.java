package airside.bookings.anchors;

import java.util.UUID;

/// The last entry of a booking's history when it was anchored. Its hash covers all entries before it.
record AnchoredHead(UUID bookingId, int number, String hash) {}
