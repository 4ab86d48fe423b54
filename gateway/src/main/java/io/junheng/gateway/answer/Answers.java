package io.junheng.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemDocument;
import io.junheng.kit.web.Language;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** What the gateway itself answers: problem details in the caller's language. */
@Singleton
public class Answers {

    private final ObjectMapper json;

    public Answers(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with {@code problem} as RFC 9457; the caller sees to what happens to the connection. */
    public void refuse(HttpServerRequest request, Trace trace, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        int status = problem.type().status();
        response.setStatusCode(status);
        response.putHeader("Content-Type", "application/problem+json");
        if (problem.retryAfterSeconds() != null) {
            response.putHeader("Retry-After", problem.retryAfterSeconds().toString());
        }
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.putHeader("Vary", "Accept-Language");
        Buffer body = Buffer.buffer(document(request, trace, problem));
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    private byte[] document(HttpServerRequest request, Trace trace, Problem problem) {
        boolean chinese = Language.isChinese(languages(request.getHeader("Accept-Language")));
        String path = request.path();
        try {
            return json.writeValueAsBytes(ProblemDocument.of(problem.violations(), chinese, path, trace.requestId()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The languages of an {@code Accept-Language}, best first; none when it is malformed. */
    public static List<Locale> languages(String header) {
        if (header == null || header.length() > 200) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().startsWith("*"))
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
