/** Rectifications (整改): one for each finding, closed only when a re-evaluation and somebody else than the reporter say so. */
package io.junheng.task.rectification;
