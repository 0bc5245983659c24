package org.hemicycle.ground.parliaments.web;

import java.util.List;
import org.hemicycle.ground.parliaments.Parliaments.Name;

/** The page about the Centre. */
public record AboutView(List<Hub> hubs) {

    /** A hub: its number, sign, kind and host. */
    public record Hub(int number, String sign, boolean thematic, String parliament, Name host) {}
}
