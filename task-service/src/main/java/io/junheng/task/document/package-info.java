/** Policy documents as they are sent in, and the drafts read from them (文件抽取). */
package io.junheng.task.document;
