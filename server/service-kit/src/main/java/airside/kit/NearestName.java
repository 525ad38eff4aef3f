package airside.kit;

import java.util.Collection;
import java.util.Comparator;

/// Suggests the known name that is nearest to an unknown one.
public final class NearestName {
    /// The largest edit distance at which a name is suggested.
    private static final int DISTANCE_MAX = 6;

    private NearestName() {}

    /// Returns `; perhaps port is meant`, or an empty text if no known name is near.
    public static String hint(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> editDistance(name, candidate)))
                .filter(candidate -> editDistance(name, candidate) <= Math.min(DISTANCE_MAX, name.length() / 2))
                .map("; perhaps %s is meant"::formatted)
                .orElse("");
    }

    /// Returns the Levenshtein distance: how many letters are inserted, deleted or replaced.
    private static int editDistance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) row[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
