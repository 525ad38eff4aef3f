package airside.auth.keys;

import airside.auth.keys.AccessTokens.AccessToken;
import airside.auth.keys.ServiceSecrets.SecretCheck;
import airside.contract.JsonWebKey;
import airside.contract.JsonWebKeySet;
import airside.contract.ServiceCredentials;
import airside.contract.ServiceToken;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/// Publishes the public keys, and issues tokens to services.
public final class KeyRoutes implements RouteGroup {
    private final Json json;
    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final ServiceSecrets secrets;
    private final ClientAddresses addresses;
    private final SecurityLog securityLog;

    public KeyRoutes(
            Json json,
            SigningKeys keys,
            AccessTokens tokens,
            ServiceSecrets secrets,
            ClientAddresses addresses,
            SecurityLog securityLog) {
        this.addresses = addresses;
        this.securityLog = securityLog;
        this.json = json;
        this.keys = keys;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/auth/.well-known/jwks.json", this::published)
                .post("/api/auth/service-tokens", this::serviceToken);
    }

    private void published(ServerRequest request, ServerResponse response) {
        json.send(
                response,
                new JsonWebKeySet(
                        keys.published().stream().map(KeyRoutes::toWire).toList()));
    }

    private void serviceToken(ServerRequest request, ServerResponse response) {
        ServiceCredentials credentials = json.read(request, ServiceCredentials.class);
        SecretCheck result = secrets.check(credentials.service(), credentials.secret());
        if (!(result instanceof SecretCheck.Right)) {
            securityLog.write(
                    SecurityEvent.of(SecurityEventKind.SERVICE_SECRET_WRONG).withAddress(addresses.of(request)));
        }
        switch (result) {
            case SecretCheck.Right _ -> {
                AccessToken token = tokens.ofService(credentials.service());
                json.send(response, new ServiceToken(token.value(), token.expiresAt()));
            }
            case SecretCheck.Wrong _ ->
                throw new ProblemException(
                        ProblemType.WRONG_CREDENTIALS,
                        "The service or its secret is wrong; both are in the settings of auth and of the service.");
            case SecretCheck.TooManyAttempts(var wait) ->
                throw new ProblemException(
                                ProblemType.TOO_MANY_REQUESTS, "Too many wrong secrets; try again in a minute.")
                        .retryAfter(wait);
        }
    }

    private static JsonWebKey toWire(SigningKey key) {
        Map<String, Object> jwk = key.jwk().toParams(OutputControlLevel.PUBLIC_ONLY);
        return JsonWebKey.builder()
                .kty("EC")
                .kid(key.id())
                .use("sig")
                .alg(String.valueOf(jwk.get("alg")))
                .crv(String.valueOf(jwk.get("crv")))
                .x(String.valueOf(jwk.get("x")))
                .y(String.valueOf(jwk.get("y")))
                .build();
    }
}
