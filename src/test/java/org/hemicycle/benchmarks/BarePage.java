package org.hemicycle.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that Spring Boot serves a page with: a web server, Spring MVC and one function. Nothing here is found by a scan,
 * so that it is no part of any other application.
 */
@EnableAutoConfiguration
public class BarePage {
    private static final List<String> LIBRARIES = List.of(
            "spring-(core|beans|aop|context|expression|web|webmvc)-",
            "spring-boot-(autoconfigure-|tomcat-|servlet-|web-server-|webmvc-|http-converter-|jackson-)?\\d",
            "tomcat-embed-(core|el)-",
            "jackson-(annotations|core|databind)-",
            "micrometer-(observation|commons)-",
            "(logback|slf4j|jul-to-slf4j|jcl-over-slf4j|commons-logging|log4j-api|log4j-to-slf4j|snakeyaml|jspecify|jakarta.annotation)-");

    public static void main(String[] arguments) {
        SpringApplication.run(BarePage.class, arguments);
    }

    /** A line of text. */
    @Bean
    public RouterFunction<ServerResponse> page() {
        return RouterFunctions.route(
                RequestPredicates.GET("/"), request -> ServerResponse.ok().body("A page"));
    }

    /** The command that starts it on this port, on a class path with nothing else. */
    static List<String> command(int port) {
        var libraries = String.join("|", LIBRARIES);
        var path = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith("test-classes")
                        || Path.of(entry).getFileName().toString().matches("(" + libraries + ").*"))
                .collect(Collectors.joining(":"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                path,
                BarePage.class.getName(),
                "--server.port=" + port,
                "--spring.main.banner-mode=off");
    }
}
