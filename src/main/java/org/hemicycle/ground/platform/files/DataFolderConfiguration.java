package org.hemicycle.ground.platform.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataFolderConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${hemicycle.data}") Path path) {
        return new DataFolder(path);
    }
}
