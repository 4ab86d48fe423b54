package io.junheng.kit.table;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.ws.rs.core.MediaType;

/** The forms a table comes and goes in. */
public enum TableFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a media type; throws 415 for any other. */
    public static TableFormat of(MediaType type) {
        for (TableFormat format : values()) {
            if (type != null && format.mediaType.equals(type.getType() + "/" + type.getSubtype())) {
                return format;
            }
        }
        throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE);
    }
}
