package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;

/** A chapter by its place, or the whole document if there is none, and a level of numbering in it (同级编号). */
record NumberGroup(int chapter, Level level) {

    static NumberGroup of(Heading heading) {
        Heading chapter = heading.enclosing(Level.CHAPTER);
        Heading around = chapter == null ? heading.enclosing(Level.PART) : chapter;
        return new NumberGroup(around == null ? -1 : around.start(), heading.level());
    }
}
