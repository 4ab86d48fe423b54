package io.junheng.system.supply;

/**
 * A jar of somebody else's.
 *
 * @param name {@code group:artifact:version}, with {@code :classifier} where there is one
 * @param sha256 of the jar, lower-case hexadecimal
 */
record Component(String name, Licence licence, String sha256) {

    /** Its line of the table. */
    String line() {
        return name + "," + licence + "," + sha256;
    }
}
