package org.hemicycle.ground.platform.meaning;

/**
 * A vector of length one with a byte for each number: a quarter as large, and between titles no less exact. All have the same
 * length again, so that their dot product tells their cosine.
 */
public final class SmallVector {
    /** The length of a small vector; numbers that would not fit, which vectors of sentences do not have, are cut. */
    private static final float LENGTH = 300;

    private SmallVector() {}

    /** The bytes of a vector of length one. */
    public static byte[] of(float[] vector) {
        var small = new byte[vector.length];
        for (var place = 0; place < vector.length; place++) {
            small[place] = (byte) Math.clamp(Math.round(vector[place] * LENGTH), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return small;
    }

    /** The dot product of two small vectors of this cosine. */
    public static float product(float cosine) {
        return cosine * LENGTH * LENGTH;
    }
}
