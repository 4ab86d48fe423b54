/** Plans (方案): from a document's draft to confirmed items and the assignments they give out. */
package io.junheng.task.plan;
