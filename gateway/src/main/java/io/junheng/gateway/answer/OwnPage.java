package io.junheng.gateway.answer;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something below a fixed path that the gateway answers itself, with GET and HEAD only (网关自有页面). */
public interface OwnPage {

    /** The paths it answers; one that ends in a slash stands for everything below it. */
    List<String> paths();

    /** Roles of which the caller must hold one; empty when anybody may read it. */
    default Set<String> roles() {
        return Set.of();
    }

    /** The answer to {@code path}. */
    Future<Content> get(HttpServerRequest request, String path);

    /** An answer: {@code headers} includes the content type. */
    record Content(int status, Map<String, String> headers, Buffer body) {

        public void addTo(MultiMap fields) {
            headers.forEach(fields::set);
        }
    }
}
