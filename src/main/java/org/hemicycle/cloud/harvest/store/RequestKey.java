package org.hemicycle.cloud.harvest.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.ground.shared.Sha256;

/** What makes a request the same as an earlier one: its stream, method, address and what is posted. */
public final class RequestKey {
    private RequestKey() {}

    /** The key of a request. A sample is none that a source was asked, and is told apart by its variables. */
    public static UUID of(SourceRequest request, boolean sample) {
        var variables = new TreeMap<>(request.variables()).toString();
        var what = sample ? "sample " + request.address() + variables : request.address();
        var posted = request.body() == null ? "" : request.body();
        var text = String.join("\n", request.stream(), request.method(), what, posted);
        var digest = ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
