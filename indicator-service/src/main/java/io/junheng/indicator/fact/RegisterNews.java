package io.junheng.indicator.fact;

import java.time.LocalDate;
import java.util.List;

/** Schools that the registry has opened, moved, corrected or closed (学校变动), told to whoever has to look again; observers run in the transaction that takes them. */
public record RegisterNews(List<Change> changes) {

    /** What was said of a school at one region path, and is now said of it at another or the same, from a day on; {@code from} is null when since ever. */
    public record Change(String pathBefore, String path, LocalDate from) {}
}
