package org.hemicycle.ground.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API introduces itself to programs and to those who write them. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hemicycle")
                        .version("v1")
                        .description("Legislation of the world's parliaments as open data, with licence and provenance."
                                + " Reading needs no key."))
                .servers(List.of(new Server().url("/")));
    }
}
