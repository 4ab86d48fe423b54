/** What accumulates on a task (案卷): every stamp, progress reports, evidence. */
package io.junheng.task.dossier;
