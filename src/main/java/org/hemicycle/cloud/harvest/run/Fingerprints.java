package org.hemicycle.cloud.harvest.run;

/** Which keys stood in an answer, eight bytes for each; beyond some millions it counts no more. */
final class Fingerprints {
    private static final int MOST = 4_000_000;

    private long[] table = new long[64];
    private int size;

    /** Adds a key; whether it was there before. */
    boolean repeats(String stream, String key) {
        if (size >= MOST) {
            return false;
        }
        if (size * 2 >= table.length) {
            grow();
        }
        return !put(fingerprint(stream, key));
    }

    private static long fingerprint(String stream, String key) {
        var hash = 0xcbf29ce484222325L;
        for (var text : new String[] {stream, "\n", key}) {
            for (var i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private boolean put(long fingerprint) {
        var place = place(fingerprint);
        while (table[place] != 0) {
            if (table[place] == fingerprint) {
                return false;
            }
            place = (place + 1) % table.length;
        }
        table[place] = fingerprint;
        size++;
        return true;
    }

    private int place(long fingerprint) {
        return (int) Long.remainderUnsigned(fingerprint ^ (fingerprint >>> 29), table.length);
    }

    private void grow() {
        var before = table;
        table = new long[before.length * 2];
        size = 0;
        for (var fingerprint : before) {
            if (fingerprint != 0) {
                put(fingerprint);
            }
        }
    }
}
