package org.hemicycle.ground.platform.web;

import java.time.Duration;
import org.hemicycle.ground.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the static files: for a year, ready compressed. */
@Controller
class AssetFiles {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/static/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        var asset = assets.find("/static/" + file).orElseThrow(() -> new NotFound(file));
        var gzip = asset.compresses() && encodings != null && encodings.contains("gzip");
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(asset.bytes(gzip));
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        var mark = assets.find(assets.at("mark")).orElseThrow();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .header(HttpHeaders.CONTENT_TYPE, mark.type())
                .body(mark.bytes(false));
    }
}
