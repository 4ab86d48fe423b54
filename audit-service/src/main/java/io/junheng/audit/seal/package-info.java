/** Seals payloads so that they can be erased later (封存): each subject of data and each month of a class has a key of its own. */
package io.junheng.audit.seal;
