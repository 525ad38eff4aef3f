package airside.auth.agencies;

import java.util.UUID;

/// A travel agency.
///
/// @param officeId its first office, as on documents
public record Agency(UUID id, String code, String name, String officeId) {}
