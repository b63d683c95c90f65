package app.tailtown.booking.paper;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.Printed;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The paper packs of a resort. */
@Controller
class PackPages {

    private final PackDesk desk;
    private final PackMaker maker;
    private final Clock clock;

    PackPages(PackDesk desk, PackMaker maker, Clock clock) {
        this.desk = desk;
        this.maker = maker;
        this.clock = clock;
    }

    @GetMapping("/resorts/{resort}/paper-packs")
    @Requires(Permission.RESERVATIONS_VIEW)
    PacksPage list(@PathVariable UUID resort) {
        return page(resort, Typed.NOTHING);
    }

    @PostMapping("/resorts/{resort}/paper-packs")
    @Requires(Permission.STAYS_EDIT)
    Reply make(@PathVariable UUID resort, Form<Nothing> form) {
        return form.keep(
                _ -> maker.make(new ResortId(resort), form.words()),
                (_, made) -> {
                    desk.keep(made, false);
                    form.say("pack.made", made.pages());
                    return Answer.seeOther(PacksPage.path(resort));
                },
                typed -> page(resort, typed));
    }

    /** One of them; whoever names none is shown them all. */
    @GetMapping("/resorts/{resort}/paper-packs/content")
    @Requires(Permission.RESERVATIONS_VIEW)
    ResponseEntity<byte[]> content(
            @PathVariable UUID resort, @RequestParam(name = "pack", required = false) @Nullable UUID id) {
        if (id == null) {
            var list = page(resort, Typed.NOTHING).path();
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(list))
                    .build();
        }
        var pack = desk.find(new ResortId(resort), id);
        return new Printed(desk.content(pack), pack.pages()).shown("paper-pack-" + pack.day());
    }

    private PacksPage page(UUID resort, Typed typed) {
        var shelf = desk.list(new ResortId(resort));
        return new PacksPage(shelf, shelf.resort().today(clock), typed);
    }
}
