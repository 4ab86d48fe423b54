package io.junheng.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignCodesTest {

    private final Registry registry = new Registry();
    private RunningEdge edge;

    @BeforeEach
    void open() {
        edge = RunningEdge.with(registry);
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/schools?identifier=jl:A1, /v1/schools?filter=code:in:2122000001",
        "'/v1/schools?pageSize=9&identifier=jl:A1,B2&order=name', '/v1/schools?pageSize=9&order=name&filter=code:in:2122000001,2122000002'",
        "/v1/findings?identifier=jl%3AA1, /v1/findings?filter=subjectCode:in:2122000001",
        "/v1/schools?identifier=jl:unknown, /v1/schools?filter=code:in:-",
    })
    void aPartnersCodesAreReadAsThisSuites(String asked, String read) throws IOException {
        // When
        RawClient.Reply reply = ask("good", asked);

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(edge.completed).extracting(RunningEdge.Received::uri).contains(read);
        assertThat(edge.completed)
                .allSatisfy(each -> assertThat(each.headers()).containsEntry("authorization", "Bearer internal"));
    }

    @Test
    void itGoesTogetherWithExpansion() throws IOException {
        // When
        RawClient.Reply reply = ask("good", "/v1/schools?identifier=jl:A1&expand=region");

        // Then
        assertThat(reply.body()).contains("\"expanded\":{\"region\":{\"code\":\"220322\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/schools?identifier=none:A1, 400, UNKNOWN_SCHEME",
        "/v1/schools?identifier=A1, 400, MALFORMED_IDENTIFIER",
        "/v1/schools?identifier=jl:, 400, MALFORMED_IDENTIFIER",
        "/v1/schools?identifier=..:A1, 400, MALFORMED_IDENTIFIER",
        "/v1/schools?identifier=jl:A1&identifier=jl:B2, 400, MALFORMED_IDENTIFIER",
        "/v1/departments?identifier=jl:A1, 400, IDENTIFIER_NOT_HERE",
    })
    void whatCannotBeReadSoIsRefused(String asked, int status, String code) throws IOException {
        // When
        RawClient.Reply reply = ask("good", asked);

        // Then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aKeyThatMayNotReadIdentifiersLearnsNothingByThem() throws IOException {
        // When
        RawClient.Reply reply = ask("narrow", "/v1/schools?identifier=jl:A1");

        // Then
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("identifiers:read");
        assertThat(edge.completed).isEmpty();
    }

    private RawClient.Reply ask(String who, String path) throws IOException {
        return RawClient.exchange(
                edge.port(),
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + who
                        + "\r\n\r\n");
    }

    /** One scheme of schools' codes, with two codes in it. */
    private static final class Registry implements Handler<HttpServerRequest> {

        @Override
        public void handle(HttpServerRequest request) {
            switch (request.path()) {
                case "/v1/identifier-schemes/jl" -> json(request, 200, "{\"key\":\"jl\",\"subject\":\"SCHOOL\"}");
                case "/v1/identifier-schemes/none" -> json(request, 404, "{}");
                case "/v1/identifiers" -> {
                    String wanted =
                            Objects.toString(request.params().getAll("filter").get(1));
                    String codes = (wanted.contains("A1") ? "{\"code\":\"2122000001\"}" : "")
                            + (wanted.contains("B2") ? ",{\"code\":\"2122000002\"},{\"code\":null}" : "");
                    json(request, 200, "{\"items\":[" + codes + "]}");
                }
                case "/v1/regions" -> json(request, 200, "{\"items\":[{\"code\":\"220322\"}]}");
                default -> json(request, 200, "{\"items\":[{\"code\":\"2122000001\",\"regionCode\":\"220322\"}]}");
            }
        }

        private static void json(HttpServerRequest request, int status, String body) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json;charset=UTF-8")
                    .end(body);
        }
    }
}
