package airside.desktop.text;

/// A failure as people read it.
///
/// @param what what happened, in a few words
/// @param advice what it means and what to do
/// @param reference code and request id, to be quoted in a report; empty where there is none
/// @param details everything that a report should have
public record FailureMessage(String what, String advice, String reference, String details) {}
