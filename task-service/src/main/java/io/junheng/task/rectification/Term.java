package io.junheng.task.rectification;

/** On what terms a rectification is opened (整改要求): who leads it, and in how many days it is due. */
record Term(Lead lead, int days) {}
