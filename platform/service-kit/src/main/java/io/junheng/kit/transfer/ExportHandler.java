package io.junheng.kit.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.table.TableWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs exports: one consistent read of the list, written as it is read. */
@ApplicationScoped
class ExportHandler implements JobHandler {

    static final String KIND = "export";

    private final ExportSources sources;
    private final Listings listings;
    private final ObjectMapper json;

    ExportHandler(ExportSources sources, Listings listings, ObjectMapper json) {
        this.sources = sources;
        this.listings = listings;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobEnd run(JobRun run) {
        ExportResource.ExportRequest request = run.request(ExportResource.ExportRequest.class);
        ExportSource source = sources.get(run.resource(), request);
        Listing listing = source.listing();
        PageQuery query = new PageQuery(null, null, null, request.filter(), request.order(), null);
        long[] rows = new long[1];
        return QuarkusTransaction.requiringNew().call(() -> {
            try (TableWriter writer = TableWriter.open(request.format(), run.output(), listing.fieldNames(), json)) {
                listings.each(
                        listing,
                        query,
                        row -> {
                            writer.row(row);
                            rows[0]++;
                        },
                        source.conditions().toArray(Condition[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run.at("EXPORTING", rows[0], rows[0]);
            return run.end(JobEnd.succeeded(new Rows(rows[0])));
        });
    }

    /** How many rows were written. */
    record Rows(long rows) {}
}
