package org.hemicycle.ground.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.TreeSet;
import org.hemicycle.testing.HemicycleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

@HemicycleTest
@AutoConfigureMockMvc
class AccessTests {
    private static final int FORBIDDEN = 403;

    private final MockMvc http;
    private final RequestMappingHandlerMapping mappings;

    AccessTests(MockMvc http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.mappings = mappings;
    }

    @Test
    void everyRouteStandsInTheTable() {
        var uncovered = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("org.hemicycle")) {
                return;
            }
            for (var pattern :
                    requireNonNull(mapping.getPathPatternsCondition()).getPatterns()) {
                if (!pattern.getPatternString().equals("/error") && !covered(pattern)) {
                    uncovered.add(pattern + " of " + method.getBeanType().getSimpleName());
                }
            }
        });

        assertThat(uncovered).isEmpty();
    }

    @Test
    void everyLineOfTheTableLetsInWhomItSays() throws Exception {
        for (var rule : Access.RULES) {
            var address = example(rule.pattern());
            var visitor = status(fromElsewhere(request(rule.method(), address)));
            var operator = status(asOperator(request(rule.method(), address)));

            assertThat(operator).as("operator, %s %s", rule.method(), address).isNotEqualTo(403);
            switch (rule.role()) {
                case VISITOR ->
                    assertThat(visitor)
                            .as("visitor, %s %s", rule.method(), address)
                            .isNotEqualTo(403);
                case OPERATOR, MACHINE ->
                    assertThat(visitor)
                            .as("visitor, %s %s", rule.method(), address)
                            .isEqualTo(FORBIDDEN);
            }
        }
    }

    @Test
    void whatStandsInNoLineIsRefused() throws Exception {
        for (var method : new HttpMethod[] {HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH}) {
            assertThat(status(asOperator(request(method, "/en/sources/br-camara"))))
                    .isEqualTo(405);
            assertThat(status(asOperator(request(method, "/api/v1/bills")))).isEqualTo(405);
        }
        assertThat(status(asOperator(post("/api/v1/bills")))).isEqualTo(405);
        assertThat(status(asOperator(get("/actuator/env")))).isEqualTo(404);
        assertThat(status(asOperator(get("/en/nothing/of/the/kind")))).isEqualTo(404);
    }

    @Test
    void changingCallsNeedTheTokenOfTheForm() throws Exception {
        for (var rule : Access.RULES) {
            if (rule.method() == HttpMethod.POST) {
                var answer = http.perform(request(HttpMethod.POST, example(rule.pattern()))
                                .with(user("operator")
                                        .authorities(new SimpleGrantedAuthority(Role.OPERATOR.authority()))))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(rule.pattern()).isEqualTo(FORBIDDEN);
                assertThat(answer.getContentAsString()).contains("This form is no longer valid");
            }
        }
    }

    @Test
    void machineAsksDirectlyAndNotThroughAProxy() throws Exception {
        assertThat(status(get("/metrics"))).isNotEqualTo(FORBIDDEN);
        assertThat(status(get("/metrics").header("X-Forwarded-For", "192.0.2.7")))
                .isEqualTo(FORBIDDEN);
    }

    private static MockHttpServletRequestBuilder fromElsewhere(MockHttpServletRequestBuilder request) {
        return request.with(asked -> {
            asked.setRemoteAddr("192.0.2.7");
            return asked;
        });
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(csrf())).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder asOperator(MockHttpServletRequestBuilder request) {
        return request.with(user("operator").authorities(new SimpleGrantedAuthority(Role.OPERATOR.authority())));
    }

    private static boolean covered(PathPattern route) {
        var path = PathContainer.parsePath(example(route.getPatternString()));
        return Access.RULES.stream()
                .anyMatch(rule ->
                        PathPatternParser.defaultInstance.parse(rule.pattern()).matches(path));
    }

    private static String example(String pattern) {
        return pattern.replace("{l}", "en")
                .replace("{language}", "en")
                .replaceAll("\\{[^}]*}", "x1")
                .replace("/**", "/x1")
                .replace("*", "x1");
    }
}
