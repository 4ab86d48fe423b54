package io.junheng.registry.sheet;

import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.returns.ReturnFiling.Sent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a workbook says of one subject, with the subject and year it is taken for (一份取数): {@code code} and {@code year} are null when neither workbook nor caller tells. */
record Line(SheetReader.Found found, String code, String year, List<Violation> faults) {

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    /** What was found, each for its subject; {@code code} and {@code year} stand in where the workbook does not tell, and may be null. */
    static List<Line> of(List<SheetReader.Found> found, String code, Integer year) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetReader.Found one : found) {
            String whose = one.code() == null ? code : one.code();
            String when = one.year() == null && year != null ? year.toString() : one.year();
            List<Violation> faults = new ArrayList<>(one.faults());
            if (whose == null) {
                faults.add(Violation.of(SheetProblem.CODE_MISSING));
            } else if (!seen.add(whose + "/" + when)) {
                faults.add(Violation.of(SheetProblem.SUBJECT_TWICE, whose));
            }
            if (when == null || !YEAR.matcher(when).matches()) {
                faults.add(Violation.of(SheetProblem.YEAR_MISSING));
            }
            lines.add(new Line(one, whose, when, faults));
        }
        return lines;
    }

    /** Whether it can be filed. */
    boolean sound() {
        return faults.isEmpty();
    }

    /** What to file of a sound line. */
    Sent sent(Form form) {
        return new Sent(form.subject(), code, form.key(), Integer.parseInt(year), found.texts());
    }

    /** What to tell of one remark: the cell that it is about, its data element and what is written there, as far as there are. */
    SheetRemark told(Violation remark) {
        String pointer = remark.pointer();
        boolean figure = pointer != null && pointer.startsWith("/values/");
        String element = figure ? pointer.substring("/values/".length()) : null;
        return new SheetRemark(
                figure ? found.cells().get(element) : pointer,
                element,
                remark.type().name(),
                remark.message(true),
                remark.message(false),
                figure ? found.texts().get(element) : null);
    }
}
