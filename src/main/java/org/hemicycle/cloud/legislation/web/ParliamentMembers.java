package org.hemicycle.cloud.legislation.web;

import java.util.Optional;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PagePart;
import org.springframework.stereotype.Component;

/** The way to the members of a parliament, on its page. */
@Component
class ParliamentMembers implements PagePart {
    private final Members members;

    ParliamentMembers(Members members) {
        this.members = members;
    }

    @Override
    public Place place() {
        return Place.PARLIAMENT;
    }

    @Override
    public Optional<Shown> shown(PageContext page, String subject) {
        var count = members.count(subject);
        return count == 0
                ? Optional.empty()
                : Optional.of(new Shown(
                        "legislation/parliamentMembers",
                        new ParliamentMembersView(
                                page.m().text("legislation.members.count", count),
                                page.to("/parliaments/" + subject + "/members"))));
    }
}
