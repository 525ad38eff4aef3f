package airside.desktop.home;

import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.text.FailureMessage;

/// A search of before that could not be made again.
///
/// @param isSignedOut whether one must sign in to make it
public record RecentSearchFailure(RecentSearch search, FailureMessage why, boolean isSignedOut) {}
