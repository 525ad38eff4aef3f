package airside.desktop.travel;

import java.util.Optional;

/// Whom to reach about a booking.
public record Contact(String email, Optional<String> phone, Optional<String> language) {}
