package org.hemicycle.ground.platform.addresses;

import java.util.regex.Pattern;

/**
 * Hosts that are numbers. Programs disagree about {@code 0177.0.0.1}, {@code 2130706433} and {@code 127.1}; only four plain
 * decimal numbers mean one thing.
 */
public final class NumericHost {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");

    private NumericHost() {}

    /** Whether a host is a number that is not written in the one plain way. */
    public static boolean isAmbiguous(String host) {
        return NUMBER.matcher(host).matches() && !PLAIN.matcher(host).matches();
    }
}
