package airside.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Consecutive letters of one script within a word; blanks are runs of their own. Whole words are converted at
/// once, because the sound of a letter may depend on its neighbours.
///
/// @param script [UnicodeScript#COMMON] for blanks and for marks without a letter
record ScriptRun(UnicodeScript script, String text) {

    /// Splits a text into runs, in order.
    static List<ScriptRun> listOf(String text) {
        List<ScriptRun> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        UnicodeScript script = UnicodeScript.COMMON;
        for (int letter : text.codePoints().toArray()) {
            UnicodeScript here = scriptOf(letter, script);
            if (here != script && !run.isEmpty()) {
                runs.add(new ScriptRun(script, run.toString()));
                run.setLength(0);
            }
            script = here;
            run.appendCodePoint(letter);
        }
        if (!run.isEmpty()) runs.add(new ScriptRun(script, run.toString()));
        return runs;
    }

    /// Marks and signs that several scripts share belong to the preceding letter.
    private static UnicodeScript scriptOf(int letter, UnicodeScript before) {
        if (letter == ' ') return UnicodeScript.COMMON;
        UnicodeScript own = UnicodeScript.of(letter);
        return own == UnicodeScript.COMMON || own == UnicodeScript.INHERITED ? before : own;
    }
}
