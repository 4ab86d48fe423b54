package io.junheng.registry.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A draw that anybody can repeat (电脑随机录取): each applicant's ticket is SHA-256 of {@code seed + "/" + applicant} in hex; the lowest tickets are admitted. When
 * there are no more applicants than places, all are admitted and nothing is drawn.
 */
record Draw(String seed, List<Ticket> tickets) {

    /** An applicant's ticket and whether it wins; without a draw the ticket is null. */
    record Ticket(String applicant, String ticket, boolean admitted) {}

    Draw {
        tickets = List.copyOf(tickets);
    }

    static Draw of(List<String> applicants, int places, String seed) {
        if (applicants.size() <= places) {
            return new Draw(
                    null,
                    applicants.stream()
                            .sorted()
                            .map(one -> new Ticket(one, null, true))
                            .toList());
        }
        List<Ticket> ordered = applicants.stream()
                .map(one -> new Ticket(one, ticket(seed, one), false))
                .sorted(Comparator.comparing(Ticket::ticket).thenComparing(Ticket::applicant))
                .toList();
        return new Draw(
                seed,
                IntStream.range(0, ordered.size())
                        .mapToObj(i -> new Ticket(
                                ordered.get(i).applicant(), ordered.get(i).ticket(), i < places))
                        .toList());
    }

    static String ticket(String seed, String applicant) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "/" + applicant).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
