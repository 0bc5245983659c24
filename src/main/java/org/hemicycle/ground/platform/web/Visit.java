package org.hemicycle.ground.platform.web;

import java.util.function.Supplier;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The visit a page is made for.
 *
 * @param m the texts of the reader's language
 * @param path the address after the language, such as {@code /legislation}
 * @param query the raw query, null when there is none
 * @param origin scheme and host of the public address, without a slash at the end
 * @param operator whether the reader holds an operator's session
 * @param light whether fonts, script and large figures are left out
 * @param csrf gives the token that every form by POST carries
 */
public record Visit(
        Messages m,
        String path,
        @Nullable String query,
        String origin,
        boolean operator,
        boolean light,
        Supplier<String> csrf) {

    public Language language() {
        return m.language();
    }

    /** An address of the site in the reader's language: {@code /legislation} becomes {@code /fr/legislation}. */
    public String to(String path) {
        return to(language(), path);
    }

    /** The same address in another language of the interface. */
    public String to(Language language, String path) {
        return "/" + language.tag() + path;
    }

    /** The address of this very page in another language, with its query. */
    public String here(Language language) {
        return to(language, path) + (query == null ? "" : "?" + query);
    }
}
