/** Bytes that wait in the database take less room there (压缩). */
package io.junheng.kit.compression;
