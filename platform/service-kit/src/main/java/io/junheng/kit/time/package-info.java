/** Clock and ids. */
package io.junheng.kit.time;
