package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Each failing school and criterion is one finding, with the smallest quantity that would close it. */
final class FindingsAct implements Act {

    @Override
    public String title() {
        return "5 Findings 问题";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        List<JsonNode> findings = stage.all(
                Persona.INSPECTOR,
                "/v1/findings?filter=framework:eq:quality-balance&filter=year:eq:2023&filter=regionCode:like:220322*");
        for (JsonNode finding : findings) {
            stage.say("      "
                    + Summary.wide(
                            EvaluationAct.shortName(finding.path("subjectName").asText()), 26)
                    + Summary.wide(
                            finding.path("criterion").asText() + " "
                                    + finding.path("stage").asText(),
                            13)
                    + Summary.wide(
                            shown(finding.path("value")) + " "
                                    + finding.path("threshold").asText(),
                            26)
                    + (finding.hasNonNull("gap")
                            ? "short of " + finding.path("gap").asText() + " "
                                    + finding.path("unit").asText()
                            : ""));
        }
        long schools = findings.stream()
                .filter(finding -> finding.path("subject").asText().equals("SCHOOL"))
                .count();
        stage.check("findings about schools", 8, schools);
        stage.check("findings about the county", 3, findings.size() - schools);
        JsonNode arts = find(findings, "喇嘛甸镇中心小学", "L3");
        stage.check(
                "喇嘛甸镇中心小学 lacks teachers of sports and arts",
                true,
                arts.path("gap").asLong() > 0);
    }

    static JsonNode find(List<JsonNode> findings, String school, String criterion) throws IOException {
        return findings.stream()
                .filter(finding -> EvaluationAct.shortName(
                                finding.path("subjectName").asText())
                        .equals(school))
                .filter(finding -> finding.path("criterion").asText().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IOException("no finding " + criterion + " of " + school));
    }

    private static String shown(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue()
                        .setScale(3, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "-";
    }
}
