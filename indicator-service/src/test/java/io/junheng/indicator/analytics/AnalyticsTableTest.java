package io.junheng.indicator.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.indicator.analytics.AnalyticsTable.Aim;
import io.junheng.indicator.analytics.AnalyticsTable.Column;
import io.junheng.indicator.analytics.RegionRows.RegionRow;
import io.junheng.indicator.analytics.RegionRows.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table of analytics is written digit for digit as its numbers stand, in the order of indicators, regions and years. */
class AnalyticsTableTest {

    private static final Map<String, Integer> PLACES = Map.of("CV1", 1, "CV2", 2);

    private final RegionRows rows = new RegionRows();

    private static String written(double number) {
        byte[] bytes = new byte[400];
        return new String(bytes, 0, DecimalText.write(number, bytes, 0), StandardCharsets.US_ASCII);
    }

    @Test
    void numbers_are_written_as_the_exact_decimal_of_fifteen_digits_and_twelve_decimals() {
        assertThat(written(0.515)).isEqualTo("0.515");
        assertThat(written(-0.0)).isEqualTo("0");
        assertThat(written(58.504)).isEqualTo("58.504");
        assertThat(written(1e-13)).isEqualTo("0");
        assertThat(written(5e-13)).isEqualTo("0.000000000001");
        assertThat(written(-99.9999999999999)).isEqualTo("-100");
        assertThat(written(1234567.25)).isEqualTo("1234567.25");
        assertThat(written(1e20)).isEqualTo("100000000000000000000");
    }

    @Test
    void the_quick_way_and_the_exact_one_agree() {
        Random lot = new Random(20170426);
        for (int i = 0; i < 200_000; i++) {
            double number = (lot.nextDouble() - 0.5) * Math.pow(10, lot.nextInt(12) - 6);
            // Given numbers by lot, and such as lie on a half of the last decimal
            double half = (lot.nextInt(2_000_000) + 0.5) / 1e12;
            assertThat(written(number)).isEqualTo(DecimalText.exact(number).toPlainString());
            assertThat(written(half)).isEqualTo(DecimalText.exact(half).toPlainString());
        }
    }

    private void row(int rank, int year, String region, String verdicts, double... values) {
        Series series = new Series(rank, "f", year, rank);
        rows.add("PRIMARY", region, new RegionRow(series, "=县\"" + region, PLACES, values, values, values, verdicts));
    }

    private AnalyticsTable table(boolean targets) {
        return new AnalyticsTable(
                false,
                targets,
                List.of(new Column("f", "CV1", "PRIMARY"), new Column("f", "CV2", "PRIMARY")),
                List.of("1", "2"),
                List.of(2022, 2023),
                rows,
                Map.of(new Aim.Key("f", "CV1", "PRIMARY", "1", 2023), new Aim("<=", new BigDecimal("0.50"))),
                new AnalyticsView.Meta("LOCKED", 1, List.of()));
    }

    private static String csv(AnalyticsTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnalyticsCsv.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rows_come_by_indicator_region_and_year_with_targets_and_gaps() throws IOException {
        // Given
        row(0, 2023, "1", "NU", 0.625, Double.NaN);
        row(1, 2023, "1", "MM", 0.1, 0.1);
        row(2, 2022, "2", "M-", 0.25, Double.NaN);

        // When
        String csv = csv(table(true));

        // Then of two series the one that finished last is shown
        assertThat(csv).isEqualTo("""
                        indicator,stage,region,regionName,year,value,verdict,target,gap\r
                        f:CV1,PRIMARY,1,"'=县""1",2023,0.625,NOT_MET,<= 0.50,0.125\r
                        f:CV1,PRIMARY,2,"'=县""2",2022,0.25,MET,,\r
                        f:CV2,PRIMARY,1,"'=县""1",2023,,UNDETERMINED,,\r
                        """);
    }

    @Test
    void json_is_well_formed_with_many_rows_and_with_none() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        AnalyticsJson.write(table(false), json, none);
        assertThat(json.readTree(none.toByteArray()).path("rows")).isEmpty();

        // Given more than one buffer holds
        for (int year = 2022; year <= 2023; year++) {
            row(0, year, "1", "MM", 0.1, 0.2);
        }
        AnalyticsTable two = table(false);
        AnalyticsTable many = new AnalyticsTable(
                true,
                true,
                two.columns(),
                Collections.nCopies(2000, "1"),
                two.years(),
                two.rows(),
                two.aims(),
                two.meta());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnalyticsJson.write(many, json, out);
        var read = json.readTree(out.toByteArray());
        assertThat(read.path("rows")).hasSize(8000);
        assertThat(read.path("rows").path(7999).toString())
                .isEqualTo("[\"f:CV2\",\"PRIMARY\",\"1\",\"=县\\\"1\",2023,0.2,\"MET\",0.2,0.2,null,null]");
        assertThat(read.path("meta").path("data").asText()).isEqualTo("LOCKED");
    }
}
