package io.junheng.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service as the manifests run it.
 *
 * @param object its Deployment or StatefulSet
 */
record Workload(JsonNode object, Manifests all) {

    String name() {
        return Manifests.name(object);
    }

    JsonNode pod() {
        return object.at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    int port() {
        return container().at("/ports/0/containerPort").asInt();
    }

    int replicas() {
        return object.at("/spec/replicas").asInt();
    }

    /** The container's variables; a secret's value reads {@code secret NAME/KEY}. What is said of the container itself goes before what comes from a map. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonNode source : container().path("envFrom")) {
            all.named("ConfigMap", source.at("/configMapRef/name").asText())
                    .path("data")
                    .properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
        }
        for (JsonNode variable : container().path("env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            variables.put(
                    variable.path("name").asText(),
                    secret.isMissingNode()
                            ? variable.path("value").asText()
                            : "secret " + secret.path("name").asText() + "/"
                                    + secret.path("key").asText());
        }
        return variables;
    }
}
