package airside.desktop.travel;

import java.util.Optional;

/// The contact data of a booking.
public record Contact(String email, Optional<String> phone, Optional<String> language) {}
