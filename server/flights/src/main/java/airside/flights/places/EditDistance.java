package airside.flights.places;

/// Edit distance between a word and typed text: how many letters to insert, delete, replace or swap with a
/// neighbour (optimal string alignment distance, after Damerau and Levenshtein).
final class EditDistance {
    private EditDistance() {}

    /// Returns whether a prefix of the word, about as long as the typed text, has at most this distance from it.
    static boolean hasNearPrefix(String word, String typed, int distanceMax) {
        int shortest = Math.max(0, typed.length() - distanceMax);
        int longest = Math.min(word.length(), typed.length() + distanceMax);
        if (longest < shortest) return false;
        // One table has the distances of all prefixes: row i is that of the first i letters.
        int[][] cost = table(word, longest, typed);
        for (int length = shortest; length <= longest; length++) {
            if (cost[length][typed.length()] <= distanceMax) return true;
        }
        return false;
    }

    private static int[][] table(String one, int oneLength, String other) {
        int[][] cost = new int[oneLength + 1][other.length() + 1];
        for (int i = 0; i <= oneLength; i++) cost[i][0] = i;
        for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= oneLength; i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                boolean isSwapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (isSwapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost;
    }
}
