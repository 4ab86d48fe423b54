/** The clean-up of policy documents (制度文件清理): lists of documents, each with a verdict 保留, 修改 or 废止. */
package io.junheng.task.review;
