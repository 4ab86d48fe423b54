/** Gaps (缺什么补什么): what would have to be added where, at what cost, and the proof that it is enough. */
package io.junheng.indicator.gap;
