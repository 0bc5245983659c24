package org.hemicycle.cloud.legislation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.record.Content;
import org.hemicycle.cloud.connectors.record.Unmapped;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.FieldChange;
import org.hemicycle.cloud.legislation.KnownMember;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that stands in the tables: empty values left out, names in a fixed order, so that equal content is equal text. */
public final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final ObjectWriter WRITE_SAID = JSON.writerFor(Said.class);
    private static final ObjectReader READ_SAID = JSON.readerFor(Said.class);

    private StoredJson() {}

    /** What a record says: its content, and where each single value stands in the source's record. */
    public record Said(Content content, Map<String, String> origins) {
        public Said {
            origins = Map.copyOf(origins);
        }
    }

    /** In UTF-8. */
    public static byte[] write(Said said) {
        return WRITE_SAID.writeValueAsBytes(said);
    }

    public static Said readSaid(String json) {
        return READ_SAID.readValue(json);
    }

    public static String writeWords(List<Unmapped> words) {
        return JSON.writeValueAsString(words);
    }

    public static List<Unmapped> readWords(String json) {
        return JSON.readValue(json, new TypeReference<List<Unmapped>>() {});
    }

    /** Anything of the model, for open data. */
    public static String writeAny(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static String writeCard(BillCard card) {
        return JSON.writeValueAsString(card);
    }

    public static BillCard readCard(String json) {
        return JSON.readValue(json, BillCard.class);
    }

    public static String writeProfile(KnownMember.Profile profile) {
        return JSON.writeValueAsString(profile);
    }

    public static KnownMember.Profile readProfile(String json) {
        return JSON.readValue(json, KnownMember.Profile.class);
    }

    public static String writeChanges(List<FieldChange> changes) {
        return JSON.writeValueAsString(changes);
    }

    public static List<FieldChange> readChanges(String json) {
        return JSON.readValue(json, new TypeReference<List<FieldChange>>() {});
    }
}
