/** Moves old ranges of the log from the database to files (归档) that verify by themselves, and says where they lie. */
package io.junheng.audit.archive;
