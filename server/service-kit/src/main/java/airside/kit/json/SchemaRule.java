package airside.kit.json;

import airside.contract.rules.InvisibleCharacters;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the contract allows a JSON value to be, compiled from a schema. A check reports every wrong field, not only
/// the first.
sealed interface SchemaRule {
    /// Adds a violation for each value that is not allowed.
    void check(JsonNode node, JsonPointer at, Violations violations);

    /// An object with named fields. Any other field is reported, so that a misspelt name is noticed.
    record Fields(Map<String, SchemaRule> named, Set<String> required) implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isObject()) {
                violations.add(at, "must be an object");
                return;
            }
            for (String name : required) {
                if (!node.has(name)) violations.add(at.field(name), "is missing");
            }
            node.forEachEntry((name, value) -> {
                SchemaRule rule = named.get(name);
                if (rule == null) violations.addUnknown(at.field(name), name, named.keySet());
                else if (value.isNull()) violations.add(at.field(name), "must not be null: leave it out instead");
                else rule.check(value, at.field(name), violations);
            });
        }
    }

    record Items(SchemaRule each, int min, int max) implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isArray()) {
                violations.add(at, "must be a list");
            } else if (node.size() < min || node.size() > max) {
                violations.add(at, "must have %d to %d items, not %d".formatted(min, max, node.size()));
            } else {
                for (int i = 0; i < node.size(); i++) each.check(node.get(i), at.item(i), violations);
            }
        }
    }

    /// @param expected the pattern in words: "three letters, such as LHR"
    /// @param isSecret whether any character is allowed, as in passwords
    record Text(
            int min,
            int max,
            Optional<Pattern> pattern,
            String expected,
            Set<String> allowed,
            Format format,
            boolean isSecret)
            implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isTextual()) violations.add(at, "must be a text");
            else problem(node.textValue()).ifPresent(detail -> violations.add(at, detail));
        }

        /// Returns why a text is refused, as a phrase that follows the name of the field; empty if it is accepted.
        private Optional<String> problem(String text) {
            int length = text.codePointCount(0, text.length());
            OptionalInt invisible = isSecret ? OptionalInt.empty() : InvisibleCharacters.first(text);
            if (length < min || length > max) {
                return Optional.of("must have %d to %d characters, not %d".formatted(min, max, length));
            }
            if (invisible.isPresent()) return Optional.of(InvisibleCharacters.detail(invisible.getAsInt()));
            if (pattern.isPresent() && !pattern.get().matcher(text).find()) return Optional.of("must be " + expected);
            if (!allowed.isEmpty() && !allowed.contains(text)) {
                return Optional.of("must be one of " + String.join(", ", allowed));
            }
            return format.accepts(text) ? Optional.empty() : Optional.of("must be " + format.expected);
        }
    }

    record WholeNumber(long min, long max) implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isIntegralNumber()) {
                violations.add(at, "must be a whole number");
            } else if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
                violations.add(at, "must be from %d to %d".formatted(min, max));
            }
        }
    }

    record Number(double min, double max) implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isNumber()) {
                violations.add(at, "must be a number");
            } else if (node.doubleValue() < min || node.doubleValue() > max) {
                violations.add(at, "must be from %s to %s".formatted(min, max));
            }
        }
    }

    record Flag() implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {
            if (!node.isBoolean()) violations.add(at, "must be true or false");
        }
    }

    /// Any value, where the schema has no type.
    record AnyValue() implements SchemaRule {
        @Override
        public void check(JsonNode node, JsonPointer at, Violations violations) {}
    }

    /// The formats of texts that the contract uses.
    enum Format {
        ANY("a text", text -> text),
        DATE("a date, such as 2026-12-18", Format::date),
        DATE_TIME("an instant, such as 2026-12-18T08:30:00Z", Instant::parse),
        LOCAL_DATE_TIME("a local date and time, such as 2026-12-18T08:30", LocalDateTime::parse),
        UUID("a UUID", Format::uuid);

        private static final Pattern UUID_SPELLING =
                Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        private final String expected;
        private final Function<String, ?> parse;

        Format(String expected, Function<String, ?> parse) {
            this.expected = expected;
            this.parse = parse;
        }

        static Format of(String name) {
            return switch (name) {
                case "date" -> DATE;
                case "date-time" -> DATE_TIME;
                case "local-date-time" -> LOCAL_DATE_TIME;
                case "uuid" -> UUID;
                case "", "password" -> ANY;
                default ->
                    throw new IllegalStateException(
                            "The contract uses the format %s of texts, which is not checked".formatted(name));
            };
        }

        boolean accepts(String text) {
            try {
                parse.apply(text);
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }

        /// RFC 3339 has years of four digits; [LocalDate#parse] also accepts a sign and up to nine digits.
        private static LocalDate date(String text) {
            if (text.length() != 10) throw new IllegalArgumentException(text);
            return LocalDate.parse(text);
        }

        /// [java.util.UUID#fromString] also accepts `1-1-1-1-1`.
        private static UUID uuid(String text) {
            if (!UUID_SPELLING.matcher(text).matches()) throw new IllegalArgumentException(text);
            return java.util.UUID.fromString(text);
        }
    }
}
