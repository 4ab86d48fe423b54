package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.Map;

/** The return of one school and year, on its way from draft to locked. */
record SchoolReturn(Stage stage, String path) {

    static SchoolReturn of(Stage stage, String school, int year) {
        return new SchoolReturn(stage, "/v1/returns/schools/" + school + "/" + year);
    }

    JsonNode read() throws IOException, InterruptedException {
        return stage.get(Persona.INSPECTOR, path);
    }

    void draft(ObjectNode values, ArrayNode classes) throws IOException, InterruptedException {
        ObjectNode draft = stage.object().put("form", "compulsory-school");
        draft.set("values", values);
        draft.set("classes", classes);
        Answer present = stage.as(Persona.REPORTER).get(path);
        Answer stored = stage.as(Persona.REPORTER)
                .put(
                        path,
                        draft,
                        present.status() == 404
                                ? Map.of("If-None-Match", "*")
                                : Map.of("If-Match", present.etag().orElse("*")));
        if (stored.status() != 412) {
            stage.body(stored);
        }
    }

    JsonNode move(Persona persona, String to) throws IOException, InterruptedException {
        return stage.body(attempt(persona, to));
    }

    JsonNode sendBack(String reason) throws IOException, InterruptedException {
        return stage.post(
                Persona.INSPECTOR,
                path + "/transitions",
                stage.object().put("to", "RETURNED").put("reason", reason));
    }

    /** The answer to a move that may be refused. */
    Answer attempt(Persona persona, String to) throws IOException, InterruptedException {
        return stage.as(persona).post(path + "/transitions", stage.object().put("to", to));
    }

    /** Hands it in and lets the inspector verify and lock it. */
    void settle() throws IOException, InterruptedException {
        move(Persona.REPORTER, "SUBMITTED");
        move(Persona.INSPECTOR, "VERIFIED");
        move(Persona.INSPECTOR, "LOCKED");
    }
}
