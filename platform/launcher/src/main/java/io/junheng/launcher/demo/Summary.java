package io.junheng.launcher.demo;

import java.io.PrintStream;

/** The results as a table, and how to go on from here. */
final class Summary {

    private final Stage stage;
    private final PrintStream out;

    Summary(Stage stage, PrintStream out) {
        this.stage = stage;
        this.out = out;
    }

    void print(boolean finished) {
        out.println();
        out.println(
                "Results (schools, returns and plan are synthetic; division codes and the figures of 铁东区 are real)");
        String act = "";
        for (Stage.Check check : stage.checks()) {
            if (!check.act().equals(act)) {
                act = check.act();
                out.println(act);
            }
            out.println("  %-5s %s %s".formatted(check.good() ? "ok" : "WRONG", wide(check.what(), 62), check.seen()));
        }
        long wrong = stage.checks().stream().filter(check -> !check.good()).count();
        out.println();
        out.println(
                finished && wrong == 0
                        ? stage.checks().size() + " of " + stage.checks().size() + " as they should be."
                        : wrong + " of " + stage.checks().size() + " are not as they should be"
                                + (finished ? "." : ", and the job did not come to its end."));
        if (stage.key(Persona.INSPECTOR) != null) {
            tryOut(stage.key(Persona.INSPECTOR));
        }
    }

    private void tryOut(String key) {
        out.println();
        out.println("gateway   " + stage.address() + "    reference " + stage.address() + "/docs");
        out.println("API key   " + key);
        out.println();
        out.println("curl -s -H 'Authorization: Bearer " + key + "' '" + stage.address()
                + "/v1/schools?filter=regionCode:like:220322*&fields=code,name'");
        out.println("curl -s -H 'Authorization: Bearer " + key + "' '" + stage.address()
                + "/v1/findings?filter=status:eq:OPEN'");
        out.println("curl -s -H 'Authorization: Bearer " + key + "' '" + stage.address()
                + "/v1/rectifications?pageSize=3'");
    }

    /** Pads to a width in which a Chinese character takes two columns. */
    static String wide(String text, int width) {
        int columns = text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }
}
