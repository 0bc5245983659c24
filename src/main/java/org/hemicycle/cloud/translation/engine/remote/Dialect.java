package org.hemicycle.cloud.translation.engine.remote;

import java.util.Map;
import org.hemicycle.cloud.translation.Direction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a kind of engine is asked and how it answers. */
interface Dialect {

    /** Its name in answers. */
    String name();

    /** What is added to the address that the operator has named. */
    String path();

    /** Headers of a request, the key among them where it goes there. */
    Map<String, String> headers();

    /** What is asked. */
    JsonNode question(Direction direction, String text);

    /** The translation in an answer; null where there is none or only a part. */
    @Nullable
    String translation(JsonNode answer);
}
