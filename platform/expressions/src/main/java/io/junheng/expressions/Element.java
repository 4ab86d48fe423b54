package io.junheng.expressions;

/** What a formula reads: the data element's key and how many years before the evaluated one, 0 for that year itself. */
public record Element(String name, int yearsBack) implements Comparable<Element> {

    @Override
    public int compareTo(Element other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : Integer.compare(yearsBack, other.yearsBack);
    }
}
