/** Takes checkpoints out of the database (公布与锚定): to files, to witnesses, to whatever else is plugged in. */
package io.junheng.audit.publication;
