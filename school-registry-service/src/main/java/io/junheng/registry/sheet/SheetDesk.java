package io.junheng.registry.sheet;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DefinitionStore;
import io.junheng.registry.catalogue.Definitions;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.returns.ReturnFigures;
import io.junheng.registry.returns.ReturnFiling;
import io.junheng.registry.returns.ReturnFiling.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads workbooks into returns and writes returns into workbooks, by mappings (按表式导入导出). */
@ApplicationScoped
class SheetDesk {

    private final Definitions<SheetMapping> mappings;
    private final Catalogue catalogue;
    private final ReturnFiling filing;
    private final ReturnFigures figures;

    SheetDesk(DefinitionStore store, Catalogue catalogue, ReturnFiling filing, ReturnFigures figures) {
        this.mappings = store.of("sheet-mappings", "sheet_mapping", SheetMapping.class);
        this.catalogue = catalogue;
        this.filing = filing;
        this.figures = figures;
    }

    Definitions<SheetMapping> mappings() {
        return mappings;
    }

    @Transactional
    Definitions.Change<SheetMapping> put(String key, PutSheetMapping request, String ifMatch, String ifNoneMatch) {
        mappings.requireKeeper();
        Form form =
                request.form() == null ? null : catalogue.form(request.form()).orElse(null);
        return mappings.put(request.mapping(key, form), ifMatch, ifNoneMatch);
    }

    /** Reads a workbook and files what it says; {@code code} and {@code year} stand in where the workbook does not tell, and are null where it does. */
    @Transactional
    SheetReport read(String key, Path workbook, String code, Integer year, boolean commit) {
        SheetMapping mapping = mappings.get(key, null);
        Form form = catalogue.form(mapping.form()).orElseThrow();
        Set<String> names = mapping.sheets().stream().map(MappedSheet::name).collect(Collectors.toSet());
        List<Line> lines = Line.of(new SheetReader(mapping, Workbooks.read(workbook, names)).read(), code, year);
        List<Sent> sound =
                lines.stream().filter(Line::sound).map(line -> line.sent(form)).toList();
        return SheetReport.of(mapping, lines, filing.file(sound, commit), commit);
    }

    /** The workbook of one subject's return, or for ROWS of all returns of a form and year in a region. */
    @Transactional
    byte[] write(String key, String code, Integer year, String regionCode) {
        SheetMapping mapping = mappings.get(key, null);
        Form form = catalogue.form(mapping.form()).orElseThrow();
        boolean book = mapping.layout() == SheetMapping.Layout.BOOK;
        Problems problems = new Problems();
        problems.require(!book || code != null, "?code", SheetProblem.CODE_MISSING)
                .require(year != null, "?year", SheetProblem.YEAR_MISSING)
                .throwIfAny();
        Map<String, Map<String, BigDecimal>> told = code == null
                ? figures.below(form, year, regionCode, Address.MOST_ROWS - mapping.headerRows())
                : figures.of(form, year, code)
                        .map(numbers -> Map.of(code, numbers))
                        .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return new SheetWriter(mapping)
                .write(told.entrySet().stream()
                        .map(one -> new SheetWriter.Filled(one.getKey(), year, one.getValue()))
                        .toList());
    }
}
