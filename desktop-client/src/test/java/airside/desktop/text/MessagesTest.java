package airside.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: every used key has a text in every language, there are no unused texts, and translations have the same
/// parameters. A failure prints the line to add.
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources/airside/desktop");
    private static final Pattern IN_FXML = Pattern.compile("\"%([A-Za-z0-9_.]+)\"");
    /// A quoted text that looks as keys do: screen.element[.state].
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)\"");
    /// A key that is put together: its beginning, ending in a dot.
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)*\\.)\"");

    private static final Pattern UNCLEAR_ENGLISH = Pattern.compile(
            "\\b(nobody|somebody|someone|everybody|whoever|whatever|typed|(go|goes|went|given) back|meanwhile"
                    + "|misunderstand|stand in)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNCLEAR_GERMAN =
            Pattern.compile("\\b(niemand|jemand|jemanden|jemandem|missverstehen)\\b", Pattern.CASE_INSENSITIVE);

    private final Properties english = read("messages.properties");
    private final Properties german = read("messages_de.properties");

    @Test
    void everyTextThatIsShownIsThere() {
        Set<String> missing = new TreeSet<>(found(RESOURCES, ".fxml", IN_FXML));
        missing.removeAll(english.stringPropertyNames());
        assertEquals(List.of(), lines(missing, "messages.properties"));
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> used = new TreeSet<>(found(RESOURCES, ".fxml", IN_FXML));
        used.addAll(found(JAVA, ".java", IN_JAVA));
        Set<String> beginnings = found(JAVA, ".java", BEGINNING);
        // "fare.change" is not a key; ".fee", ".free" and ".no" are appended.
        for (String key : used) if (!english.containsKey(key)) beginnings.add(key + ".");
        Set<String> leftOver = english.stringPropertyNames().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), leftOver);
    }

    @Test
    void germanHasThemAllAndNoMore() {
        Set<String> missing = new TreeSet<>(english.stringPropertyNames());
        missing.removeAll(german.stringPropertyNames());
        assertEquals(List.of(), lines(missing, "messages_de.properties"));
        Set<String> more = new TreeSet<>(german.stringPropertyNames());
        more.removeAll(english.stringPropertyNames());
        assertEquals(Set.of(), more);
    }

    @Test
    void translationsHaveTheSameBlanks() {
        List<String> different = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            Set<String> inEnglish = blanks(english.getProperty(key));
            Set<String> inGerman = blanks(german.getProperty(key, english.getProperty(key)));
            if (!inEnglish.equals(inGerman)) different.add(key + ": " + inEnglish + " and " + inGerman);
        }
        assertEquals(List.of(), different);
    }

    /// Texts name who acts, say "entered" for every kind of input and "released" for seats that are not held any
    /// more.
    @Test
    void textsUsePlainWordsAndOneTermForEachThing() {
        assertEquals(Map.of(), textsWith(english, UNCLEAR_ENGLISH));
        assertEquals(Map.of(), textsWith(german, UNCLEAR_GERMAN));
    }

    private static Map<String, String> textsWith(Properties texts, Pattern words) {
        Map<String, String> found = new TreeMap<>();
        for (String key : texts.stringPropertyNames())
            if (words.matcher(texts.getProperty(key)).find()) found.put(key, texts.getProperty(key));
        return found;
    }

    /// Negative control: reports a missing text, in code and in FXML.
    @Test
    void aMissingTextIsSeen() {
        assertTrue(IN_FXML.matcher("<Label text=\"%signin.unknown.key\"/>").find());
        assertTrue(IN_JAVA.matcher("messages.text(\"signin.unknown.key\")").find());
        assertTrue(!english.containsKey("signin.unknown.key"));
        assertEquals(Set.of("0", "name"), blanks("Hold {0} for {name}"));
    }

    private static List<String> lines(Set<String> keys, String file) {
        return keys.stream().map(key -> "%s: %s=".formatted(file, key)).toList();
    }

    private static Set<String> blanks(String text) {
        var pattern = new MessagePattern(text);
        Set<String> blanks = new TreeSet<>();
        for (int part = 0; part < pattern.countParts(); part++) {
            switch (pattern.getPartType(part)) {
                case ARG_NUMBER, ARG_NAME -> blanks.add(pattern.getSubstring(pattern.getPart(part)));
                default -> {}
            }
        }
        return blanks;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file :
                    paths.filter(path -> path.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
