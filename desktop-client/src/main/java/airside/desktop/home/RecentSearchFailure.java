package airside.desktop.home;

import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.text.FailureMessage;

/// The failure to repeat a recent search.
///
/// @param isSignedOut whether the user must sign in again
public record RecentSearchFailure(RecentSearch search, FailureMessage why, boolean isSignedOut) {}
