package airside.kit.docs;

import airside.kit.json.ContractDocument;
import com.fasterxml.jackson.databind.JsonNode;

/// The page that explains every problem and what to do about it. The `type` of a problem links to it.
final class ProblemsPage {
    private static final String HEAD = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Airside: problems</title>
        <link rel="stylesheet" href="/docs/docs.css">
        </head>
        <body>
        <main>
        <h1>Problems</h1>
        <p>Every failure is answered as <code>application/problem+json</code> (RFC 9457) with one of these codes.
        <a href="/docs">All operations</a></p>
        <table>
        <thead><tr><th>Code</th><th>Status</th><th>What it means</th><th>What to do</th></tr></thead>
        <tbody>
        """;
    private static final String FOOT = """
        </tbody>
        </table>
        </main>
        </body>
        </html>
        """;

    private final String html;

    ProblemsPage(ContractDocument contract) {
        var page = new StringBuilder(HEAD);
        contract.tree().path("x-problems").forEachEntry((code, problem) -> page.append(row(code, problem)));
        html = page.append(FOOT).toString();
    }

    String html() {
        return html;
    }

    private static String row(String code, JsonNode problem) {
        return "<tr id=\"%s\"><td><code>%s</code></td><td>%d</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        code,
                        code,
                        problem.path("status").asInt(),
                        escaped(problem.path("title").asText()),
                        escaped(problem.path("action").asText()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
