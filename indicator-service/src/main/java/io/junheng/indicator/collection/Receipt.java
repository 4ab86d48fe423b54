package io.junheng.indicator.collection;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What has come in (收件): a document by title and hash, or a figure. {@code receivedOn} is the first day, {@code changedOn} that of the newest version. */
record Receipt(
        String owner,
        String item,
        String title,
        String sha256,
        BigDecimal figure,
        LocalDate receivedOn,
        LocalDate changedOn,
        String receivedBy) {

    boolean isOf(String otherOwner, String otherItem) {
        return owner.equals(otherOwner) && item.equals(otherItem);
    }

    boolean late(LocalDate dueOn) {
        return dueOn != null && receivedOn.isAfter(dueOn);
    }
}
