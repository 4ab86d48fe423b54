/** Regions (区划): the effective-dated tree of provinces, cities, counties, towns and villages. */
package io.junheng.registry.region;
