package org.hemicycle.ground.platform.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a reader on a slow line choose pages without fonts, script and large figures. */
@Controller
class LightVersion {

    @GetMapping("/{language}/light")
    ModelAndView ask(PageContext page) {
        return page.titled(page.m().text("platform.light.title"))
                .notIndexed()
                .show("layout/light", page.visit().light());
    }

    @PostMapping("/{language}/light")
    ResponseEntity<Void> choose(Visit visit, @RequestParam boolean light) {
        var choice = ResponseCookie.from(Visits.LIGHT, light ? "1" : "0")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(visit.origin().startsWith("https:"))
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, choice.toString())
                .header(HttpHeaders.LOCATION, visit.to("/"))
                .build();
    }
}
