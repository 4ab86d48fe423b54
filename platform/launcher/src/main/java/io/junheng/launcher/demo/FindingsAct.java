package io.junheng.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
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
        stage.check("findings about schools", 10, schools);
        stage.check("findings about the county (差异系数)", 1, findings.size() - schools);
        JsonNode arts = find(findings, "喇嘛甸镇中心小学", "L3");
        stage.check(
                "喇嘛甸镇中心小学 lacks teachers of sports and arts",
                true,
                arts.path("gap").asLong() > 0);
        stage.check(
                "第一初级中学, its classes over 50 and the pupils too many in them",
                "2, 8 人",
                sizes(find(findings, "第一初级中学", "G5")));
        stage.check(
                "实验小学, its classes over 45 and the pupils too many in them",
                "2, 3 人",
                sizes(find(findings, "实验小学", "G5")));
        stage.check(
                "the classes themselves, as the explanation names them",
                "[46, 47]",
                overfull(stage, "PRIMARY", "实验小学"));
    }

    private static String sizes(JsonNode finding) {
        return finding.path("value").asText() + ", " + finding.path("gap").asText() + " "
                + finding.path("unit").asText();
    }

    private static List<Integer> overfull(Stage stage, String leg, String school)
            throws IOException, InterruptedException {
        String path = "/v1/evaluations/" + stage.evaluation();
        String key = EvaluationAct.key(
                stage.all(Persona.INSPECTOR, path + "/results?filter=criterion:eq:G5"), "G5", leg, school);
        List<Integer> sizes = new ArrayList<>();
        stage.get(Persona.INSPECTOR, path + "/explanations?result=" + key)
                .path("members")
                .forEach(member -> sizes.add(member.path("value").asInt()));
        return sizes.stream().sorted().toList();
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
