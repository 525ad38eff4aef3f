package airside.desktop.drafts;

/// The contact of a draft, each field as typed.
///
/// @param isTyped whether the traveller entered a value, rather than the profile
public record DraftContact(String email, String phone, String language, boolean isTyped) {}
