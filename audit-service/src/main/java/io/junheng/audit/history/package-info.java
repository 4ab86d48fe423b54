/** The history of one thing told for people (履历): what happened to it, in order, in a sentence each. */
package io.junheng.audit.history;
