package org.hemicycle.cloud.translation.engine.neural.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory outside the heap for numbers on their way into a network, used over and over: what is asked of the system each time would
 * be given back only when the heap is cleaned.
 */
final class Room {
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

    /** Room for so many numbers; what stood in it before is gone. */
    FloatBuffer of(int numbers) {
        var size = numbers * Float.BYTES;
        if (bytes.capacity() < size) {
            bytes = ByteBuffer.allocateDirect(Math.max(size, bytes.capacity() * 2))
                    .order(ByteOrder.nativeOrder());
        }
        return bytes.asFloatBuffer().slice(0, numbers);
    }

    /** What one batch of sentences needs. */
    record Set(Room readKeys, Room readValues, Room writtenKeys, Room writtenValues) {
        static Set fresh() {
            return new Set(new Room(), new Room(), new Room(), new Room());
        }
    }
}
