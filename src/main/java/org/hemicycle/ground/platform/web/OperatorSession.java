package org.hemicycle.ground.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.hemicycle.ground.platform.operator.Operators;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens an operator's session from a one-time link. Looking at the link uses nothing up; only the button does. */
@Controller
class OperatorSession {
    private static final int SECONDS = 12 * 60 * 60;

    private final Operators operators;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OperatorSession(Operators operators) {
        this.operators = operators;
    }

    @GetMapping("/{language}/operator/{token}")
    ModelAndView ask(PageContext page, @PathVariable String token) {
        return page.titled(page.m().text("platform.operator.title"))
                .notIndexed()
                .show("layout/operator", new OperatorView(token, false));
    }

    @PostMapping("/{language}/operator/{token}")
    ModelAndView open(
            PageContext page, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        if (!operators.redeem(token)) {
            return page.titled(page.m().text("platform.operator.title"))
                    .notIndexed()
                    .show("layout/operator", new OperatorView(token, true), HttpStatus.GONE);
        }
        signIn(request, response);
        return new ModelAndView("redirect:" + page.to("/sources"));
    }

    @PostMapping("/{language}/operator")
    ModelAndView close(PageContext page, HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
        return new ModelAndView("redirect:" + page.to("/"));
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setMaxInactiveInterval(SECONDS);
        var right = List.of(new SimpleGrantedAuthority(Role.OPERATOR.authority()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("operator", null, right));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
