package org.hemicycle.cloud.legislation.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.hemicycle.cloud.connectors.Connectors;
import org.hemicycle.cloud.connectors.SourceRequest;
import org.hemicycle.cloud.harvest.Harvests;
import org.hemicycle.ground.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a source said, byte for byte, to be saved and never shown as a page of ours. */
@Tag(name = "Fragments", description = "What a source said, byte for byte.")
@RestController
class FragmentApi {
    private static final Set<String> TEXT = Set.of("json", "xml", "csv", "html", "yaml", "ndjson", "text");

    private final Harvests harvests;
    private final Connectors connectors;

    FragmentApi(Harvests harvests, @Lazy Connectors connectors) {
        this.harvests = harvests;
        this.connectors = connectors;
    }

    @GetMapping("/api/v1/fragments/{id}")
    ResponseEntity<byte[]> bytes(@PathVariable long id) {
        var fragment = harvests.fragment(id);
        if (mayBeOfMembers(fragment.request())) {
            throw new NotAllowed("fragment " + id);
        }
        var type = fragment.answer().mediaType();
        var text = isText(type);
        var disposition = ContentDisposition.attachment()
                .filename("fragment-" + id + (text ? ".txt" : ".bin"))
                .build();
        return ResponseEntity.ok()
                .lastModified(fragment.fetchedAt())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(text ? plain(fragment.answer().charset()) : MediaType.APPLICATION_OCTET_STREAM)
                .body(fragment.answer().bytes());
    }

    /**
     * Answers about persons may hold their addresses and dates of birth, which we keep but never hand on. What no declaration
     * in use tells to be something else may be of persons.
     */
    private boolean mayBeOfMembers(SourceRequest asked) {
        return connectors
                .find(asked.connector())
                .filter(connector -> connector.streams().contains(asked.stream()))
                .map(connector -> connector.ofMembers(asked.stream()))
                .orElse(true);
    }

    private static boolean isText(@Nullable String mediaType) {
        return mediaType != null && TEXT.stream().anyMatch(mediaType::contains);
    }

    private static MediaType plain(@Nullable String charset) {
        try {
            var name = charset == null ? "UTF-8" : charset;
            return new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return MediaType.TEXT_PLAIN;
        }
    }
}
