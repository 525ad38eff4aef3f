package airside.auth.agencies;

import java.util.UUID;

/// A travel agency.
///
/// @param officeId the id of its first office, as printed on documents
public record Agency(UUID id, String code, String name, String officeId) {}
