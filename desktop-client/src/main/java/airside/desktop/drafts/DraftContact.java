package airside.desktop.drafts;

/// The contact of a draft, each field as typed.
///
/// @param isTyped whether any of it was typed by hand rather than filled in from the profile
public record DraftContact(String email, String phone, String language, boolean isTyped) {}
