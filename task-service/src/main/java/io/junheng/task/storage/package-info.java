/** Where the content of evidence is kept (佐证存储): below a directory, in the database, or in an object store. */
package io.junheng.task.storage;
