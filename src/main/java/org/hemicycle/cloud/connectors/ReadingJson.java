package org.hemicycle.cloud.connectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Readings as JSON that people review: what was read of each record, and what was not. What is empty is left away. */
public final class ReadingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(SourceRecord.class, WithoutOrigins.class)
            .build();

    private interface WithoutOrigins {
        @JsonIgnore
        Map<String, String> origins();
    }

    private ReadingJson() {}

    /** The reading as JSON with line breaks. */
    public static String of(Reading reading) {
        return MAPPER.writeValueAsString(fields(reading)).replace("\r\n", "\n") + "\n";
    }

    /** What the samples of a preview give, and what is wrong with the declaration. */
    public static String of(Preview preview) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("problems", preview.problems());
        all.put("samples", preview.samples().stream().map(ReadingJson::fields).toList());
        return MAPPER.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> fields(Preview.Sampled sampled) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", sampled.sample().file());
        all.put("address", sampled.sample().request().address());
        all.putAll(fields(sampled.reading()));
        return all;
    }

    private static Map<String, Object> fields(Reading reading) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (reading.refused() != null) {
            all.put("refused", reading.refused());
        }
        all.put("records", reading.records());
        all.put("heldBack", reading.heldBack());
        all.put("leftOut", reading.leftOut());
        if (reading.notWanted() > 0) {
            all.put("notWanted", reading.notWanted());
        }
        all.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return all;
    }
}
