/** Chinese text as it really comes: traditional and simplified, full and half width, misread by scanners (异体归一). */
package io.junheng.kit.text;
