package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.io.IOException;
import java.util.List;

/** The ledgers of oversize classes and of the schools that have them, as the demo's county is looked at (大班额台账). */
record ClassLedger(Stage stage) {

    private static final String SCHOOL = "3122990035";

    /** The classes with an item, whatever became of it. */
    List<JsonNode> classes() throws IOException, InterruptedException {
        return items("oversize-classes");
    }

    /** Identifier of the item of the school that had the class of 2023. */
    String school() throws IOException, InterruptedException {
        return items("oversize-schools").stream()
                .filter(item -> item.path("schoolCode").asText().equals(SCHOOL))
                .findFirst()
                .orElseThrow(() -> new IOException("no item of school " + SCHOOL))
                .path("id")
                .asText();
    }

    JsonNode move(Persona persona, String item, String to) throws IOException, InterruptedException {
        return stage.body(attempt(persona, item, to));
    }

    /** The answer to a move that may be refused. */
    Answer attempt(Persona persona, String item, String to) throws IOException, InterruptedException {
        return stage.as(persona)
                .post(
                        "/v1/ledger-items/" + item + "/transitions",
                        stage.object().put("to", to));
    }

    /** Value and, where there is a target, verdict of a measure for the county as a whole. */
    JsonNode total(int year, String measure) throws IOException, InterruptedException {
        for (JsonNode one : stage.get(
                        Persona.INSPECTOR, "/v1/ledgers/oversize-classes/measures?regionCode=220322&year=" + year)
                .path("measures")) {
            if (one.path("key").asText().equals(measure)) {
                return one.path("total");
            }
        }
        throw new IOException("no measure " + measure);
    }

    String value(int year, String measure) throws IOException, InterruptedException {
        return total(year, measure).path("value").asText();
    }

    /** State, class, pupils and band of an item. */
    static String line(JsonNode item) {
        return "%s %s %s %s"
                .formatted(
                        item.path("status").asText(),
                        item.path("values").path("className").asText(),
                        item.path("values").path("pupils").asText(),
                        item.path("figures").path("band").asText());
    }

    /** The year's sum: carried in + opened - ended = standing. */
    String sum(int year) throws IOException, InterruptedException {
        for (JsonNode one : stage.get(Persona.INSPECTOR, "/v1/ledgers/oversize-classes/years?regionCode=220322")
                .path("years")) {
            if (one.path("year").asInt() == year) {
                return "%s + %s - %s = %s"
                        .formatted(
                                one.path("carriedIn").asText(),
                                one.path("opened").asText(),
                                one.path("ended").asText(),
                                one.path("standing").asText());
            }
        }
        throw new IOException("no year " + year);
    }

    /** What was found about increments. */
    List<JsonNode> increments() throws IOException, InterruptedException {
        return stage.all(
                Persona.INSPECTOR,
                "/v1/ledger-findings?filter=ledger:eq:oversize-classes&filter=kind:eq:INCREMENT&filter=regionCode:like:220322*");
    }

    private List<JsonNode> items(String ledger) throws IOException, InterruptedException {
        return stage.all(
                Persona.INSPECTOR, "/v1/ledger-items?filter=ledger:eq:" + ledger + "&filter=regionCode:like:220322*");
    }
}
