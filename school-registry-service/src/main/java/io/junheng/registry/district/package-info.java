/** Units beside the administrative tree (学区, 督学责任区, 功能区): what belongs to each of them, and when. */
package io.junheng.registry.district;
