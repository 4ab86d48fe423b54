package io.junheng.audit.tree;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys a log has had (密钥沿革), each with the size from which on it signs. A handover is a note of the old and the new key, signed by
 * both, so that whoever trusts one of the keys can trust all. A key that was handed over from signs nothing larger any more.
 */
public final class KeyChain {

    private static final String FIRST_LINE = "junheng-handover/v1";

    /**
     * One key of the log.
     *
     * @param from the first key signs from 0 on, any other checkpoints that are larger than this
     * @param handover the note by which the key before handed over to this one, null for the first
     */
    public record Generation(VerifyingKey key, long from, String handover) {}

    private final List<Generation> generations;

    private KeyChain(List<Generation> generations) {
        this.generations = List.copyOf(generations);
    }

    /**
     * The keys in their order.
     *
     * @throws IllegalArgumentException when there is none, or a handover is not what the keys before and after it signed
     */
    public static KeyChain of(List<Generation> generations) {
        if (generations.isEmpty()) {
            throw new IllegalArgumentException("a log has a key");
        }
        for (int i = 1; i < generations.size(); i++) {
            VerifyingKey before = generations.get(i - 1).key();
            Generation next = generations.get(i);
            int end = next.handover() == null ? -1 : next.handover().indexOf("\n\n");
            String text = end < 0 ? "" : next.handover().substring(0, end + 1);
            boolean handedOver = text.startsWith(beginning(before.name(), next.from()))
                    && text.endsWith(
                            "\nfrom " + before.text() + "\nto " + next.key().text() + "\n")
                    && before.signed(text, next.handover())
                    && next.key().signed(text, next.handover());
            if (!handedOver || next.from() < generations.get(i - 1).from()) {
                throw new IllegalArgumentException(
                        "the handover to the log's key number " + (i + 1) + " is not signed");
            }
        }
        return new KeyChain(generations);
    }

    /** The key that signs a checkpoint of this size. */
    public VerifyingKey keyFor(long size) {
        int i = generations.size() - 1;
        while (i > 0 && generations.get(i).from() >= size) {
            i--;
        }
        return generations.get(i).key();
    }

    /** The key that signs now. */
    public VerifyingKey newest() {
        return generations.get(generations.size() - 1).key();
    }

    /** The key the log began with. */
    public VerifyingKey first() {
        return generations.get(0).key();
    }

    public List<Generation> generations() {
        return generations;
    }

    /** This chain with one key more, which signs what comes after the checkpoint. */
    public KeyChain handedOver(LogKey before, LogKey next, Checkpoint at) {
        String text = beginning(at.origin(), at.size())
                + Base64.getEncoder().encodeToString(at.root())
                + "\nfrom " + before.verifierKey() + "\nto " + next.verifierKey() + "\n";
        List<Generation> longer = new ArrayList<>(generations);
        longer.add(new Generation(next.verifying(), at.size(), text + "\n" + before.line(text) + next.line(text)));
        return of(longer);
    }

    private static String beginning(String origin, long size) {
        return FIRST_LINE + "\nlog " + origin + "\nsize " + size + "\nroot ";
    }
}
