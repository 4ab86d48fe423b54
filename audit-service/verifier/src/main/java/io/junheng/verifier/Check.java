package io.junheng.verifier;

/** One reading of an export, line by line. */
interface Check {

    /** Takes the next line; returns the verdict when this line decides it, else null. */
    Verdict line(ExportLine line) throws MalformedJson;

    /** The verdict after the last line. */
    Verdict end();
}
