package org.hemicycle.cloud.translation.engine.remote;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Engines that are asked over the network: the settings {@code hemicycle.translation.remote.*}.
 *
 * @param libretranslate one that answers at {@code /translate}
 * @param chat one that answers at {@code /chat/completions}
 */
@ConfigurationProperties("hemicycle.translation.remote")
record RemoteSettings(One libretranslate, One chat) {

    /**
     * One of them.
     *
     * @param url without the last part of the path; blank switches it off
     * @param key handed to it and to nobody else; blank for none
     * @param model it is asked to use, where it has several; also told as its version
     * @param languages it translates among each other
     * @param first whether it is asked before the engines on this machine
     * @param patience with one segment
     */
    record One(String url, String key, String model, List<String> languages, boolean first, Duration patience) {

        /** Without the key, which must not come into a log. */
        @Override
        public String toString() {
            return "%s, %s, %s".formatted(url, model, languages);
        }
    }
}
