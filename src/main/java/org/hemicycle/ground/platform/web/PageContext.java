package org.hemicycle.ground.platform.web;

import java.util.List;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What the layout needs to know of a page. A controller method takes one as a parameter, gives it a title, and shows a
 * template with it.
 *
 * @param description one sentence for search engines and share previews, null for none
 * @param section the section of the masthead the page belongs to, null for none
 * @param crumbs the way down to the page, without home and the page itself
 * @param called what the breadcrumb calls the page, null for its title
 * @param indexed whether search engines may keep it
 * @param scripts the scripts that are loaded, by their names in {@link Assets}
 */
public record PageContext(
        Visit visit,
        Assets assets,
        String title,
        @Nullable String description,
        @Nullable Section section,
        List<Crumb> crumbs,
        @Nullable String called,
        boolean indexed,
        List<String> scripts) {

    static PageContext of(Visit visit, Assets assets) {
        return new PageContext(visit, assets, "", null, null, List.of(), null, true, List.of());
    }

    public PageContext titled(String title) {
        return new PageContext(visit, assets, title, description, section, crumbs, called, indexed, scripts);
    }

    public PageContext describedAs(@Nullable String description) {
        return new PageContext(visit, assets, title, description, section, crumbs, called, indexed, scripts);
    }

    public PageContext in(Section section) {
        return new PageContext(visit, assets, title, description, section, crumbs, called, indexed, scripts);
    }

    /** Adds a step of the breadcrumb. A page with no step but its own title shows no breadcrumb. */
    public PageContext under(String name, String path) {
        var more = new java.util.ArrayList<>(crumbs);
        more.add(new Crumb(name, path));
        return new PageContext(visit, assets, title, description, section, List.copyOf(more), called, indexed, scripts);
    }

    /** Names the page in the breadcrumb, where its title is too long for that. */
    public PageContext called(String name) {
        return new PageContext(visit, assets, title, description, section, crumbs, name, indexed, scripts);
    }

    public PageContext notIndexed() {
        return new PageContext(visit, assets, title, description, section, crumbs, called, false, scripts);
    }

    /** Loads htmx and further scripts by their names, unless the reader chose the light version. */
    public PageContext withScript(String... further) {
        var all = new java.util.ArrayList<>(List.of("script"));
        all.addAll(List.of(further));
        return new PageContext(
                visit,
                assets,
                title,
                description,
                section,
                crumbs,
                called,
                indexed,
                visit.light() ? List.of() : List.copyOf(all));
    }

    /** The last step of the breadcrumb. */
    public String lastCrumb() {
        return called == null ? title : called;
    }

    /** Shows a template, such as {@code parliaments/list}, with a view of its own. */
    public ModelAndView show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    public ModelAndView show(String template, Object view, HttpStatus status) {
        var shown = new ModelAndView(template, status);
        shown.addObject("page", this);
        shown.addObject("view", view);
        return shown;
    }

    /** Leads to another address of the site in the reader's language, as the answer to a form does. */
    public RedirectView seeOther(String path) {
        var redirect = new RedirectView(to(path));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    public Messages m() {
        return visit.m();
    }

    public Language language() {
        return visit.language();
    }

    /** Text direction of the page: {@code ltr} or {@code rtl}. */
    public String dir() {
        return language().rightToLeft() ? "rtl" : "ltr";
    }

    /** An address of the site in the reader's language. */
    public String to(String path) {
        return visit.to(path);
    }
}
