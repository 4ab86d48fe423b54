package io.junheng.task.extraction;

import io.junheng.task.extraction.text.Source;
import io.junheng.task.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The pages of a text that has a form feed behind each (页). */
final class Pages {

    private Pages() {}

    /** The pages that have nothing on them, each with the form feed that ends it. */
    static List<Span> withoutText(Source source) {
        List<Span> pages = new ArrayList<>();
        int from = 0;
        boolean blank = true;
        for (int i = 0; i < source.length(); i++) {
            if (source.isFormFeed(i)) {
                if (blank) {
                    pages.add(new Span(from, i + 1));
                }
                from = i + 1;
                blank = true;
            } else {
                blank &= "\n ".indexOf(source.reading().charAt(i)) >= 0;
            }
        }
        return pages;
    }
}
