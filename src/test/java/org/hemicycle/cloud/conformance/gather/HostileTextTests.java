package org.hemicycle.cloud.conformance.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts that would keep an expression that goes back and forth busy for ever are read in one go. */
class HostileTextTests {

    @Test
    void aPageOfCommentsAloneIsNoWebPage() {
        var comments = "<!-- -->".repeat(400) + "<none>";

        assertThat(Sniff.form(comments.getBytes(StandardCharsets.UTF_8), "page"))
                .isEqualTo(Form.XML);
    }

    @Test
    void aWebPageAfterCommentsIsOne() {
        var page = "<!-- one --> <!-- two -->\n<HTML lang=en>";

        assertThat(Sniff.form(page.getBytes(StandardCharsets.UTF_8), "page")).isEqualTo(Form.HTML);
    }

    @Test
    void starsOfARuleForProgramsFitOrDoNot() {
        var robots = Robots.read("User-agent: *\nDisallow: /*a*a*a*a*a*a*b$\nDisallow: /closed*.pdf$\n");

        assertThat(robots.forbids("/" + "a".repeat(4000))).isNull();
        assertThat(robots.forbids("/closed/paper.pdf")).isNotNull();
        assertThat(robots.forbids("/closed/paper.pdf?x")).isNull();
    }
}
