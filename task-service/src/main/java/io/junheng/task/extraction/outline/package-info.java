/** The headings of a document (标题层次): which numbers begin something, at which level, and where their titles end. */
package io.junheng.task.extraction.outline;
