package org.hemicycle.ground.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two chains: the API without a session, the pages with one where it is needed. Both follow {@link Access}. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private final Refusals refusals;

    WebSecurity(Refusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return common(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return common(http).build();
    }

    /** The server's own figures tell of each request; those of every filter of the chain would cost more than they tell. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are no accounts: nobody signs in with a password. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(WebSecurity::rules)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(answers -> answers.authenticationEntryPoint(
                                (request, response, denied) -> refusals.refuse(
                                        request, response, new AccessDeniedException("nobody is signed in", denied)))
                        .accessDeniedHandler(refusals::refuse));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR).permitAll();
        var paths = PathPatternRequestMatcher.withDefaults();
        for (var rule : Access.RULES) {
            permit(requests, paths.matcher(rule.method(), rule.pattern()), rule.role());
            if (rule.method() == HttpMethod.GET) {
                permit(requests, paths.matcher(HttpMethod.HEAD, rule.pattern()), rule.role());
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PathPatternRequestMatcher matcher,
            Role role) {
        var matched = requests.requestMatchers(matcher);
        switch (role) {
            case VISITOR -> matched.permitAll();
            case MACHINE -> matched.access(new SameMachine());
            case OPERATOR -> matched.hasAuthority(role.authority());
        }
    }
}
