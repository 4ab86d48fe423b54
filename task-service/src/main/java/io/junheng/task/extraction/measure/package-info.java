/** How well the extraction does on documents with checked results (抽取评测): precision and recall of every field. */
package io.junheng.task.extraction.measure;
