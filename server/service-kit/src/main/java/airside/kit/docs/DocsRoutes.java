package airside.kit.docs;

import airside.kit.json.ContractDocument;
import airside.kit.problem.ProblemException;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Serves the contract as a file and as a page. The page loads nothing from other hosts.
public final class DocsRoutes implements RouteGroup {
    /// The page may load nothing from other hosts, and no other page may embed it.
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src"
                    + " 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final ContractDocument contract;
    private final ProblemsPage problemsPage;

    public DocsRoutes(ContractDocument contract) {
        this.contract = contract;
        this.problemsPage = new ProblemsPage(contract);
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/openapi.yaml", "application/yaml", this::document)
                .get("/docs", "text/html", page("/airside/docs/index.html", "text/html; charset=utf-8"))
                .get("/docs/problems", "text/html", this::problems)
                .get("/docs/start.js", "text/javascript", page("/airside/docs/start.js", "text/javascript"))
                .get("/docs/docs.css", "text/css", page("/airside/docs/docs.css", "text/css"))
                .get("/docs/swagger-ui.css", "text/css", page(swagger("swagger-ui.css"), "text/css"))
                .get(
                        "/docs/swagger-ui-bundle.js",
                        "text/javascript",
                        page(swagger("swagger-ui-bundle.js"), "text/javascript"));
    }

    private void document(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/yaml").send(contract.text());
    }

    private void problems(ServerRequest request, ServerResponse response) {
        secure(response)
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(problemsPage.html());
    }

    private static Handler page(String resource, String contentType) {
        return (request, response) ->
                secure(response).header(HeaderNames.CONTENT_TYPE, contentType).send(content(resource));
    }

    private static ServerResponse secure(ServerResponse response) {
        return response.header("Content-Security-Policy", CONTENT_SECURITY).header("X-Content-Type-Options", "nosniff");
    }

    private static byte[] content(String resource) {
        try (InputStream in = DocsRoutes.class.getResourceAsStream(resource)) {
            if (in == null) throw ProblemException.notFound("The docs page is not installed here.");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the path of a file of Swagger UI, which contains the version that its jar names.
    private static String swagger(String file) {
        String pom = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
        try (InputStream in = DocsRoutes.class.getResourceAsStream(pom)) {
            var properties = new Properties();
            if (in != null) properties.load(in);
            return "/META-INF/resources/webjars/swagger-ui/%s/%s".formatted(properties.getProperty("version"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
