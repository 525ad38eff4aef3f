package airside.kit.json;

import com.fasterxml.jackson.databind.JsonNode;

/// Finds characters that cannot be stored: U+0000, which PostgreSQL refuses, and unpaired surrogates, which are not
/// characters.
final class UnstorableCharacters {
    private UnstorableCharacters() {}

    static void find(JsonNode node, JsonPointer at, Violations violations) {
        if (node.isTextual()) {
            check(node.textValue(), at, violations);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) find(node.get(i), at.item(i), violations);
        } else {
            node.forEachEntry((name, value) -> {
                check(name, at, violations);
                find(value, at.field(name), violations);
            });
        }
    }

    /// Returns whether a text has no such character.
    static boolean isFree(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return false;
            if (!Character.isSurrogate(c)) continue;
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!isPair) return false;
            i++;
        }
        return true;
    }

    private static void check(String text, JsonPointer at, Violations violations) {
        if (!isFree(text))
            violations.add(at, "has a character that cannot be stored (U+0000 or an unpaired surrogate); leave it out");
    }
}
