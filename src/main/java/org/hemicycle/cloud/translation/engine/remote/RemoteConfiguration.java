package org.hemicycle.cloud.translation.engine.remote;

import java.net.InetAddress;
import java.time.Clock;
import org.hemicycle.ground.platform.addresses.AllowedHosts;
import org.hemicycle.ground.platform.addresses.GuardedResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
class RemoteConfiguration {

    @Bean
    @Lazy
    RemoteEngine libreTranslateEngine(
            RemoteSettings settings, Clock clock, @Value("${HEMICYCLE_ALLOW_HOSTS:}") String allowed) {
        var one = settings.libretranslate();
        return engine(new LibreTranslate(one.key()), one, AllowedHosts.parse(allowed), clock);
    }

    @Bean
    @Lazy
    RemoteEngine chatEngine(RemoteSettings settings, Clock clock, @Value("${HEMICYCLE_ALLOW_HOSTS:}") String allowed) {
        var one = settings.chat();
        return engine(new Chat(one.model(), one.key()), one, AllowedHosts.parse(allowed), clock);
    }

    static RemoteEngine engine(Dialect dialect, RemoteSettings.One settings, AllowedHosts allowed, Clock clock) {
        var resolver = new GuardedResolver(allowed, InetAddress::getAllByName);
        return new RemoteEngine(dialect, settings, allowed, resolver, clock);
    }
}
