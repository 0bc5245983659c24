package org.hemicycle.cloud.translation.engine.apertium;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Apertium is used: the settings {@code hemicycle.translation.apertium.*}.
 *
 * @param enabled whether it translates at all
 * @param folder into which its packages were unpacked by somebody else; blank for none
 * @param patience with one segment
 * @param idle after which a chain of programs that nobody asks ends
 * @param working chains at the same time; 0 for as many as there are processors
 * @param kept chains in all, because each holds 80 to 200 MB
 * @param longest segment, in characters
 * @param variants to be written, such as {@code pt_BR}
 * @param routes to be taken where they can be had, such as {@code it-ca-pt}
 * @param rough directions in which it tells what a text is about and no more, such as {@code en-es}
 * @param pivots languages to go through where there is no direct way, the best first
 */
@ConfigurationProperties("hemicycle.translation.apertium")
record ApertiumSettings(
        boolean enabled,
        String folder,
        Duration patience,
        Duration idle,
        int working,
        int kept,
        int longest,
        List<String> variants,
        List<String> routes,
        List<String> rough,
        List<String> pivots) {

    int atTheSameTime() {
        return working > 0 ? working : Runtime.getRuntime().availableProcessors();
    }
}
