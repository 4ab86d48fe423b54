package io.junheng.gateway.expand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.upstream.Reply;
import io.junheng.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** JSON in which every number stays as it was written. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** What a good answer says; throws a {@link Problem} for any other. */
    static JsonNode tree(Reply reply) {
        if (reply.status() != 200) {
            throw Problem.of(reply.status() == 403 ? GatewayProblem.FORBIDDEN : GatewayProblem.UPSTREAM_BROKEN);
        }
        try {
            return MAPPER.readTree(reply.body().getBytes());
        } catch (IOException e) {
            throw Problem.of(GatewayProblem.UPSTREAM_BROKEN);
        }
    }

    static Buffer bytes(JsonNode root) {
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
