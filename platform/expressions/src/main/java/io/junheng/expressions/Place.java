package io.junheng.expressions;

import java.util.function.Supplier;

/** Where in a formula the checker stands: how far back, within an aggregate or not, and how much has been read so far. */
final class Place {

    private final FormulaLevel level;
    private int nodes;
    private int yearsBack;
    private boolean inAggregate;

    Place(FormulaLevel level) {
        this.level = level;
    }

    /** Ends a reading whose definitions expand beyond all bounds. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }

    void count() {
        if (++nodes > Limits.MOST_NODES) {
            throw new TooLarge();
        }
    }

    boolean ofSubject() {
        return level == FormulaLevel.SUBJECT;
    }

    boolean inAggregate() {
        return inAggregate;
    }

    /** Whether data elements of single subjects cannot be read here. */
    boolean ofPopulation() {
        return level == FormulaLevel.POPULATION && !inAggregate;
    }

    boolean reaches(int years) {
        return yearsBack + years <= Limits.MOST_YEARS_BACK;
    }

    <T> T earlier(int years, Supplier<T> reading) {
        yearsBack += years;
        T read = reading.get();
        yearsBack -= years;
        return read;
    }

    <T> T inside(Supplier<T> reading) {
        inAggregate = true;
        T read = reading.get();
        inAggregate = false;
        return read;
    }
}
