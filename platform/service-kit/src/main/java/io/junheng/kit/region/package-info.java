/** The region tree as this service knows it. */
package io.junheng.kit.region;
