package io.junheng.gateway.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Header fields that answers of every operation carry (通用应答头), written once and referred to. */
final class CommonHeaders {

    private static final String PREFIX = "#/components/headers/";
    private static final List<Field> ALL = List.of(
            new Field(
                    "RateLimit",
                    "剩余配额 / what is left of the client's quotas (RateLimit header fields, IETF draft)",
                    "\"minute\";r=599;t=1"),
            new Field("RateLimit-Policy", "配额 / the client's quotas; absent when it has none", "\"minute\";q=600;w=60"),
            new Field(
                    "X-Request-Id",
                    "请求编号,与日志和记录中的一致 / id of the request, the same in logs and in the audit log",
                    "4bf92f3577b34da6a3ce929d0e0e4736"));

    private CommonHeaders() {}

    /** A field, its meaning and a value as it looks. */
    private record Field(String name, String text, String example) {}

    /** Adds references to the fields that are not there already. */
    static void addTo(ObjectNode response) {
        ObjectNode headers = response.withObjectProperty("headers");
        for (Field field : ALL) {
            if (!headers.has(field.name())) {
                headers.putObject(field.name()).put("$ref", PREFIX + field.name());
            }
        }
    }

    /** What is referred to. */
    static ObjectNode components() {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        for (Field field : ALL) {
            ObjectNode header = headers.putObject(field.name()).put("description", field.text());
            header.putObject("schema").put("type", "string");
            header.put("example", field.example());
        }
        return headers;
    }
}
