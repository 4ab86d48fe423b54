package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** A county's schools from a table; the same table again; and one with bad rows. */
final class SchoolsAct implements Act {

    private static final int SCHOOLS = 95;
    private static final int NEIGHBOURS = 15;
    private static final int BAD_ROWS = 10;
    private static final int GOOD_AMONG_BAD = 3;

    @Override
    public String title() {
        return "2 Schools 学校";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Counts first = Counts.of(stage.importing(Persona.REPORTER, "schools", stage.data("schools.csv"), ""));
        stage.check("schools of 梨树县 taken (synthetic)", SCHOOLS, first.taken());
        Counts neighbours =
                Counts.of(stage.importing(Persona.REPORTER, "schools", stage.data("yitong-schools.csv"), ""));
        stage.check("schools of 伊通县 taken (synthetic)", NEIGHBOURS, neighbours.taken());
        Counts again = Counts.of(stage.importing(Persona.REPORTER, "schools", stage.data("schools.csv"), ""));
        stage.check("the same file again", "SUCCEEDED, 0 created, 0 updated, 95 unchanged, 0 rejected", again);

        Counts together = Counts.of(
                stage.importing(Persona.REPORTER, "schools", stage.data("schools-bad-rows.csv"), "?atomic=ALL"));
        stage.check("a file with bad rows, all or nothing", 0, together.taken());
        JsonNode job =
                stage.importing(Persona.REPORTER, "schools", stage.data("schools-bad-rows.csv"), "?mode=VALIDATE");
        stage.check(
                "the same, row by row: good rows",
                GOOD_AMONG_BAD,
                Counts.of(job).taken());
        List<JsonNode> rows =
                stage.all(Persona.REPORTER, "/v1/jobs/" + job.path("id").asText() + "/rows?filter=outcome:eq:REJECTED");
        stage.check(
                "rejected rows",
                BAD_ROWS,
                rows.stream().map(row -> row.path("row").asLong()).distinct().count());
        rows.forEach(row -> stage.say("      row %s  %-12s %-24s %s"
                .formatted(
                        row.path("row").asText(),
                        row.path("column").asText("-"),
                        row.path("code").asText(),
                        row.path("message").asText())));
    }
}
