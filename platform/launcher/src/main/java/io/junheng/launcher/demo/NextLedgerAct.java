package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The ledger of oversize classes a year later: the locked lists ended one class and opened another. The sum is the same as before; the increment stands
 * nevertheless. The school that solved its class is written off, by the city and not by its own county.
 */
final class NextLedgerAct implements Act {

    @Override
    public String title() {
        return "13 Ledger, next year 次年台账";
    }

    @Override
    public void play(Stage stage) throws Exception {
        ClassLedger ledger = new ClassLedger(stage);
        for (JsonNode item : ledger.classes()) {
            stage.say("      " + ClassLedger.line(item));
        }
        for (int year = 2023; year <= 2024; year++) {
            stage.check(
                    "carried in + opened - ended = standing, " + year,
                    year == 2023 ? "0 + 1 - 0 = 1" : "1 + 1 - 1 = 1",
                    ledger.sum(year));
        }
        JsonNode increments = ledger.total(2024, "increments");
        stage.check(
                "increments in 2024, where one has ended and none is allowed",
                "1, NOT_MET",
                increments.path("value").asText() + ", "
                        + increments.path("verdict").asText());
        stage.check(
                "found about it",
                "[OPEN 新增大班额：高一1班 57 人]",
                ledger.increments().stream()
                        .map(finding -> finding.path("status").asText() + " "
                                + finding.path("message").asText())
                        .toList());

        String school = ledger.school();
        stage.check(
                "the county's own attempt to write its school off",
                403,
                ledger.attempt(Persona.COUNTY, school, "WRITTEN_OFF").status());
        stage.check(
                "the school, by the city above it",
                "WRITTEN_OFF",
                ledger.move(Persona.INSPECTOR, school, "WRITTEN_OFF")
                        .path("status")
                        .asText());
        stage.check("the increment, after the write-off", "1", ledger.value(2024, "increments"));
    }
}
