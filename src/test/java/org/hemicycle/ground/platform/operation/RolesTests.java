package org.hemicycle.ground.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hemicycle.ground.platform.commands.CommandFailed;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RolesTests {

    @Test
    void aServerDoesEverythingUnlessToldOtherwise() {
        assertThat(Roles.of(null)).isEqualTo(new Roles(true, true));
        assertThat(Roles.of(" web, worker ")).isEqualTo(new Roles(true, true));
        assertThat(Roles.of("").settings()).isEmpty();
    }

    @Test
    void aServerOfPagesCarriesOutNoJobs() {
        assertThat(Roles.of("web").settings())
                .containsEntry("db-scheduler.enabled", "false")
                .hasSize(1);
    }

    @Test
    void aWorkerServesNoPages() {
        assertThat(Roles.of("worker").settings())
                .containsEntry("hemicycle.pages", "false")
                .hasSize(1);
    }

    @Test
    void aRoleThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Roles.of("web,cook"))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cook")
                .hasMessageContaining("web,worker");
    }

    @Test
    void aWorkerAnswersTheWatchmanOnly() throws Exception {
        assertThat(statusOf("/health")).isEqualTo(200);
        assertThat(statusOf("/metrics")).isEqualTo(200);
        assertThat(statusOf("/en/")).isEqualTo(404);
        assertThat(statusOf("/api/v1/bills")).isEqualTo(404);
    }

    private static int statusOf(String path) throws Exception {
        var answer = new MockHttpServletResponse();
        new NoPages().doFilter(new MockHttpServletRequest("GET", path), answer, new MockFilterChain());
        return answer.getStatus();
    }
}
