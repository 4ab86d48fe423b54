/** Changing a part of something (部分更新): JSON Merge Patch. */
package io.junheng.kit.patch;
