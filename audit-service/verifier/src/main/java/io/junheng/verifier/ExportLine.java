package io.junheng.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One line of an export: an entry with its data and recorded hash, or a checkpoint. The README gives the layout. */
sealed interface ExportLine {

    /** Type of the entries that record erasures. */
    String ERASURE = "io.junheng.audit.PayloadErased.v1";

    /** Gives the members of an entry, which not every check asks for. */
    @FunctionalInterface
    interface Fields {
        JsonObject read() throws MalformedJson;
    }

    /**
     * An entry (条目).
     *
     * @param leafHash computed from the exported bytes
     * @param recordedHash what the log says it computed when it took the entry
     * @param dataMatch whether the data give the hash that the entry names; also true when they were erased
     * @param sealed whether the data stand there as they were sealed, which no one can read without the keys
     * @param erased ids of the keys by which the entry says that its data were sealed, when these were erased or are sealed; null when they can be read
     * @param erases ids of the keys whose destruction this entry records, usually none
     * @param proof inclusion proof, or null in an export of the whole log
     * @param says gives what the entry says; only good until the next line is read
     */
    record Entry(
            long index,
            byte[] leafHash,
            byte[] recordedHash,
            boolean dataMatch,
            boolean sealed,
            List<String> erased,
            List<String> erases,
            List<byte[]> proof,
            Fields says)
            implements ExportLine {

        /** What it says. */
        JsonObject fields() throws MalformedJson {
            return says.read();
        }

        boolean hashMatches() {
            return Arrays.equals(leafHash, recordedHash);
        }
    }

    /** A checkpoint the log signed when it had as many entries as stand before this line. */
    record Head(Checkpoint checkpoint) implements ExportLine {}

    /** What ties the entries of this file to the log they are a stretch of. Stands before them. */
    record Tied(Stretch stretch) implements ExportLine {}

    /** A key's handover to the next. Stands before everything else. */
    record Handed(Handover handover) implements ExportLine {}

    static ExportLine parse(LineReader lines, Hashes hashes) throws MalformedJson {
        Entry plain = PlainEntry.read(lines.bytes(), lines.from(), lines.to(), hashes);
        return plain == null ? parse(lines.bytes(), lines.from(), lines.to(), hashes) : plain;
    }

    private static ExportLine parse(byte[] bytes, int from, int to, Hashes hashes) throws MalformedJson {
        JsonObject line = JsonObject.parse(bytes, from, to, "entry");
        try {
            if (line.has("checkpoint")) {
                return new Head(Checkpoint.parse(line.string("checkpoint")));
            }
            if (line.has("handover")) {
                return new Handed(Handover.parse(line.string("handover")));
            }
            if (line.has("stretch")) {
                return new Tied(stretch(JsonObject.parse(bytes, line.range("stretch"))));
            }
            boolean sealed = line.has("sealed");
            boolean hidden = sealed || line.has("erased");
            JsonObject.Range entryAt = line.range("entry");
            JsonObject entry = line.inner();
            return new Entry(
                    entry.index("index"),
                    hashes.leaf(bytes, entryAt.from(), entryAt.to()),
                    Base64.getDecoder().decode(line.string("hash")),
                    hidden || dataMatch(bytes, line, entry, hashes),
                    sealed,
                    hidden ? sealedBy(entry) : null,
                    hidden ? List.of() : erases(bytes, entry, line),
                    line.has("proof") ? hashes(line.strings("proof")) : null,
                    () -> entry);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson();
        }
    }

    private static Stretch stretch(JsonObject stretch) throws MalformedJson {
        return new Stretch(
                stretch.index("from"),
                stretch.index("to"),
                stretch.index("size"),
                hashes(stretch.strings("before")),
                hashes(stretch.strings("after")));
    }

    private static boolean dataMatch(byte[] bytes, JsonObject line, JsonObject entry, Hashes hashes)
            throws MalformedJson {
        JsonObject.Range data = line.range("data");
        return Arrays.equals(
                hashes.plain(bytes, data.from(), data.to()), Base64.getDecoder().decode(entry.string("dataHash")));
    }

    private static List<String> sealedBy(JsonObject entry) throws MalformedJson {
        return entry.has("sealedBy") ? entry.strings("sealedBy") : List.of();
    }

    private static List<String> erases(byte[] bytes, JsonObject entry, JsonObject line) throws MalformedJson {
        boolean erasure = entry.has("type") && entry.string("type").equals(ERASURE);
        return erasure ? erased(bytes, line.range("data")) : List.of();
    }

    /** The keys whose destruction these data of an entry record. */
    static List<String> erased(byte[] bytes, JsonObject.Range dataAt) throws MalformedJson {
        JsonObject data = JsonObject.parse(bytes, dataAt);
        return JsonObject.parse(bytes, data.range("after")).strings("keys");
    }

    private static List<byte[]> hashes(List<String> encoded) {
        List<byte[]> hashes = new ArrayList<>(encoded.size());
        for (String hash : encoded) {
            byte[] decoded = Base64.getDecoder().decode(hash);
            if (decoded.length != Hashes.LENGTH) {
                throw new IllegalArgumentException("a hash has 32 bytes");
            }
            hashes.add(decoded);
        }
        return hashes;
    }
}
