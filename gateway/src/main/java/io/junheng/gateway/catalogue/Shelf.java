package io.junheng.gateway.catalogue;

import io.junheng.gateway.stream.Pulse;
import java.util.HashMap;
import java.util.Map;

/**
 * The kept answers about one catalogue (一类目录的缓存). Nothing is kept, and nothing that was kept is given, unless its changes are being heard; each change begins a new edition,
 * and an answer that was asked for in an earlier one is not kept.
 */
final class Shelf implements Pulse.Listener {

    private final long memory;
    private final long longestMillis;
    private final Map<Question, Kept> kept = new HashMap<>();
    private boolean listening;
    private long edition;
    private long bytes;

    Shelf(long memory, long longestMillis) {
        this.memory = memory;
        this.longestMillis = longestMillis;
    }

    synchronized Kept find(Question question) {
        Kept found = listening ? kept.get(question) : null;
        return found != null && found.ageMillis() < longestMillis ? found : null;
    }

    synchronized long edition() {
        return edition;
    }

    synchronized void keep(Question question, Kept answer, long asked) {
        if (!listening || asked != edition) {
            return;
        }
        if (bytes + answer.size() > memory) {
            clear();
        }
        Kept before = kept.put(question, answer);
        bytes += answer.size() - (before == null ? 0 : before.size());
    }

    /** Something changed, or is about to. */
    synchronized void change() {
        edition++;
        clear();
    }

    private void clear() {
        kept.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void listening() {
        edition++;
        listening = true;
    }

    @Override
    public void beat() {
        change();
    }

    @Override
    public synchronized void lost() {
        listening = false;
        change();
    }
}
