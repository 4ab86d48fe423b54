package io.junheng.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** JSON Merge Patch (部分更新) after RFC 7396: a member replaces, null removes, what is not named stays. */
@ApplicationScoped
public class MergePatch {

    /** The media type of a patch. */
    public static final String TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /** {@code target} with {@code patch} applied; a patch with an unknown or ill-typed member is malformed. */
    public <T> T apply(JsonNode patch, T target, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.of(KitProblem.WRONG_TYPE, "object");
        }
        try {
            return json.treeToValue(merged(json.valueToTree(target), patch), type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }

    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target != null && target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merged(result.get(member.getKey()), member.getValue()));
            }
        });
        return result;
    }
}
