package io.junheng.registry.sheet;

import java.util.List;

/** One sheet of a mapping (表): its name, how many rows are header, its fixed texts, and where figures stand. */
record MappedSheet(String name, int headerRows, List<Label> labels, List<Entry> entries) {

    MappedSheet {
        labels = labels == null ? List.of() : List.copyOf(labels);
        entries = List.copyOf(entries);
    }

    /** The sheet with nothing but its fixed texts. */
    Grid blank() {
        Grid grid = new Grid();
        labels.forEach(label -> grid.put(Address.of(label.cell()).orElseThrow(), label.text()));
        return grid;
    }
}
