package io.junheng.kit.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes an XML part on while looking at it: no document type definition or entity, no other encoding than UTF-8, no text or tag without end. */
final class PartScan extends FilterOutputStream {

    private static final int LONGEST_RUN = 1 << 20;

    private int run;
    private int before;
    private int last;

    PartScan(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        look(value);
        out.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            look(source[i]);
        }
        out.write(source, offset, length);
    }

    private void look(int value) {
        if (value == 0) {
            throw new TableReader.Unreadable(1, "its XML is not UTF-8");
        }
        if (before == '<' && last == '!' && value != '-' && value != '[') {
            throw new TableReader.Unreadable(1, "contains a document type definition");
        }
        run = value == '<' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw new TableReader.Unreadable(1, "contains an endless cell");
        }
        before = last;
        last = value;
    }
}
