package io.junheng.registry.source;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Answers requests about figures from other sources (其他来源的数据), alike for schools and regions. */
@ApplicationScoped
class SourceEndpoints {

    private static final Listing LISTING = Listing.of("source-figures", "source_figures s")
            .field("subjectCode", "s.subject_code", FieldType.TEXT)
            .field("form", "s.form", FieldType.TEXT)
            .field("year", "s.year", FieldType.INTEGER)
            .field("source", "s.source", FieldType.TEXT)
            .field("basis", "s.basis", FieldType.TEXT)
            .field("values", "s.figures", FieldType.JSON)
            .field("version", "s.version", FieldType.INTEGER)
            .key("form", "source")
            .scope("s.region_path");

    private final Sources sources;
    private final Listings listings;

    SourceEndpoints(Sources sources, Listings listings) {
        this.sources = sources;
        this.listings = listings;
    }

    Page<SourceFiguresView> list(Subject subject, String code, int year, PageQuery query) {
        sources.path(subject, code);
        Condition one = Condition.of("s.subject = ? and s.subject_code = ? and s.year = ?", subject, code, year);
        return listings.page(LISTING, query, SourceFiguresView.class, one);
    }

    Response stored(Sources.Change change) {
        return Etag.stored(SourceFiguresView.of(change.after()), change.after().version(), change.before() == null);
    }
}
