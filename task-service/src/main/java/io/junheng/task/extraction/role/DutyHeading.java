package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A heading that names departments and announces their duties (部门职责清单): {@code 6、区民政局工作任务:}, {@code (二)县教育局}. */
public final class DutyHeading {

    private static final List<String> ENDINGS =
            List.of("工作任务", "主要任务", "任务分工", "工作职责", "主要职责", "职责任务", "职责分工", "工作分工", "职责", "任务");

    private DutyHeading() {}

    /** Reads a title; empty unless all of it before the ending is a list of departments. */
    public static Optional<Roles> read(Flow flow, int from, int to) {
        Phrase title = Phrase.of(flow, from, to);
        for (String ending : ENDINGS) {
            if (title.reading().endsWith(ending)) {
                Phrase names = title.sub(0, title.length() - ending.length());
                return read(names.reading().endsWith("的") ? names.sub(0, names.length() - 1) : names);
            }
        }
        return Optional.empty();
    }

    /** Reads a title that is a list of departments and nothing else; the first must say its level, or be collective. */
    public static Optional<Roles> readNames(Flow flow, int from, int to) {
        Phrase title = Phrase.of(flow, from, to);
        List<String> names = NameList.pieces(title).stream()
                .flatMap(piece -> NameList.names(piece.phrase()).stream())
                .map(Phrase::reading)
                .toList();
        boolean whole = !names.isEmpty()
                && Character.isLetter(names.get(0).charAt(0))
                && (Names.saysItsLevel(names.get(0))
                        || Names.isCollective(names.get(0))
                        || Names.isOfField(names.get(0)));
        return whole ? read(title).map(roles -> roles.as("duty-names")) : Optional.empty();
    }

    private static Optional<Roles> read(Phrase list) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        FullNames fullNames = new FullNames(warnings);
        List<Department> responsible = new ArrayList<>();
        boolean complete = false;
        for (NameList.Piece piece : NameList.pieces(list)) {
            for (Phrase name : NameList.names(piece.phrase(), warnings)) {
                if (!Names.isName(name.reading()) || Names.isKind(name.reading())) {
                    return Optional.empty();
                }
                if (piece.separator() == ',') {
                    warnings.add(Warning.COMMA_VARIANT);
                }
                complete |= Names.isComplete(name.reading()) || Names.isOfField(name.reading());
                responsible.add(fullNames.next(name));
            }
        }
        if (!complete) {
            return Optional.empty();
        }
        Confidence confidence = warnings.contains(Warning.COMMA_VARIANT) ? Confidence.LIKELY : Confidence.CERTAIN;
        return Optional.of(new Roles(List.of(), List.of(), responsible, "duty-heading", confidence, warnings));
    }
}
