package io.junheng.task.extraction.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which bracket closes which (括号配对), in one pass over the text whatever its nesting. A bracket that never closes, or
 * closes further away than any bracket of a plan does, has no partner.
 */
public final class Brackets {

    /** Longer stretches are stray brackets, not brackets around a list of departments. */
    private static final int LONGEST = 1000;

    private static final String OPENING = "([{【〔《";
    private static final String CLOSING = ")]}】〕》";

    /**
     * A pair of brackets.
     *
     * @param open index of the opening bracket
     * @param close index of the closing bracket
     * @param height how many pairs are nested in it, one in the other
     */
    public record Pair(int open, int close, int height) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final int[] partner;

    private Brackets(int length) {
        partner = new int[length];
        Arrays.fill(partner, -1);
    }

    public static Brackets in(String text) {
        Brackets brackets = new Brackets(text.length());
        Deque<int[]> open = new ArrayDeque<>();
        int[] waiting = new int[OPENING.length()];
        for (int i = 0; i < text.length(); i++) {
            int opens = OPENING.indexOf(text.charAt(i));
            if (opens >= 0) {
                open.push(new int[] {i, opens, 0});
                waiting[opens]++;
            }
            int closes = CLOSING.indexOf(text.charAt(i));
            if (closes >= 0 && waiting[closes] > 0) {
                brackets.close(open, waiting, closes, i);
            }
        }
        brackets.pairs.sort((a, b) -> Integer.compare(a.open(), b.open()));
        return brackets;
    }

    private void close(Deque<int[]> open, int[] waiting, int kind, int at) {
        int[] top = open.pop();
        while (top[1] != kind) {
            waiting[top[1]]--;
            top = open.pop();
        }
        waiting[kind]--;
        if (at - top[0] > LONGEST) {
            return;
        }
        pairs.add(new Pair(top[0], at, top[2]));
        partner[top[0]] = at;
        partner[at] = top[0];
        if (!open.isEmpty()) {
            open.peek()[2] = Math.max(open.peek()[2], top[2] + 1);
        }
    }

    /** All pairs by the place of their opening bracket. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Index of the other bracket of the pair, or -1. */
    public int partner(int index) {
        return partner[index];
    }

    /** Whether an opening bracket without partner stands here. */
    public boolean isUnclosed(String text, int index) {
        return OPENING.indexOf(text.charAt(index)) >= 0 && partner[index] < 0;
    }
}
