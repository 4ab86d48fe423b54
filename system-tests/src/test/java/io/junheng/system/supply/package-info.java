/** What of others is shipped (软件物料清单), under which licences, and whether the tables of it tell the truth. */
package io.junheng.system.supply;
