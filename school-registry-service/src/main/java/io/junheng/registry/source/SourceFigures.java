package io.junheng.registry.source;

import io.junheng.contracts.registry.SourceFiguresFiled;
import io.junheng.contracts.registry.SourceFiguresState;
import io.junheng.registry.catalogue.Subject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one source other than the return says (其他来源的数据) of a subject, form and year. {@code source} is its key, {@code basis} names the document or
 * system.
 */
public record SourceFigures(
        Subject subject,
        String subjectCode,
        String regionPath,
        String form,
        int year,
        String source,
        String basis,
        Map<String, BigDecimal> figures,
        long version) {

    public SourceFigures {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    SourceFigures at(long newVersion) {
        return new SourceFigures(subject, subjectCode, regionPath, form, year, source, basis, figures, newVersion);
    }

    SourceFiguresFiled since(SourceFigures before) {
        return new SourceFiguresFiled(before == null ? null : before.state(), state());
    }

    private SourceFiguresState state() {
        return new SourceFiguresState(
                subject.name(), subjectCode, regionPath, form, year, source, basis, figures, version);
    }
}
