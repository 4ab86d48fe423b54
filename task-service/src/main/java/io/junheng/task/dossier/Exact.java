package io.junheng.task.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads a number that the database wrote as text, with the decimals it was reported with. */
final class Exact extends StdDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    Exact() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new BigDecimal(parser.getText());
    }
}
