package io.junheng.registry.ledger;

import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Values;
import java.time.LocalDate;
import java.util.List;

/** A new item, well formed (待登记条目): its values are of the right kinds and name what exists. */
record Entry(ItemPlace place, LocalDate day, String externalRef, Values values, List<ExceptionGrant> exceptions) {}
