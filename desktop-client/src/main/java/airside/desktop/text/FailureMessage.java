package airside.desktop.text;

/// A failure described for the user.
///
/// @param what what happened, as a title
/// @param advice what it means and what to do
/// @param reference problem code and request id for a report; may be empty
/// @param details all data for a report
public record FailureMessage(String what, String advice, String reference, String details) {}
