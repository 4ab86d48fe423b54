package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.launcher.pack.Gateway.Answer;
import java.util.List;

/** The ledger of oversize classes: what the locked class lists opened, and that nobody writes a school off while it has such a class. */
final class LedgerAct implements Act {

    @Override
    public String title() {
        return "11 Ledger 大班额台账";
    }

    @Override
    public void play(Stage stage) throws Exception {
        ClassLedger ledger = new ClassLedger(stage);
        List<JsonNode> classes = ledger.classes();
        classes.forEach(item -> stage.say("      " + ClassLedger.line(item)));
        stage.check(
                "classes of 56 and more that the locked lists opened",
                "[OPEN 八年级1班 56 LARGE]",
                classes.stream().map(ClassLedger::line).toList());
        stage.check(
                "classes by band in 2023: over 45 or 50, from 56, from 66",
                "3, 1, 0",
                String.join(
                        ", ",
                        ledger.value(2023, "overStandardClasses"),
                        ledger.value(2023, "largeClasses"),
                        ledger.value(2023, "superLargeClasses")));
        stage.check(
                "the target of no class of 56, in 2023",
                "NOT_MET",
                ledger.total(2023, "largeClasses").path("verdict").asText());

        String school = ledger.school();
        stage.post(
                Persona.COUNTY,
                "/v1/ledger-items/" + school + "/evidence",
                stage.object().put("title", "拆班方案(示例)"));
        ledger.move(Persona.COUNTY, school, "REPORTED");
        ledger.move(Persona.INSPECTOR, school, "VERIFIED");
        Answer early = ledger.attempt(Persona.INSPECTOR, school, "WRITTEN_OFF");
        stage.check(
                "the school written off while the class is there",
                "409 NOT_CLOSABLE",
                early.status() + " "
                        + early.body().path("errors").path(0).path("code").asText());
    }
}
