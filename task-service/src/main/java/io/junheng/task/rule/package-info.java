/** Rules of rectifications (整改规则): who leads them and how long they may take, as data. */
package io.junheng.task.rule;
