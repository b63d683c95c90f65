package app.tailtown.booking.paper;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.organizations.ResortId;
import app.tailtown.paper.Printed;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The paper packs of a resort, for programs: whoever keeps the latest on a device of its own fetches it here. */
@RestController
@RequestMapping("/api/v1/resorts/{resort}/paper/packs")
@Requires(Permission.RESERVATIONS_VIEW)
class PacksApi {

    private final PackDesk desk;

    PacksApi(PackDesk desk) {
        this.desk = desk;
    }

    /** The latest first; one that could not be made has no pages. */
    @GetMapping
    List<Pack> list(@PathVariable UUID resort) {
        return desk.list(new ResortId(resort)).packs();
    }

    /** One of them; whoever names none is shown them all. */
    @GetMapping(path = "/content", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> content(@PathVariable UUID resort, @RequestParam(required = false) @Nullable UUID pack) {
        if (pack == null) {
            var list = URI.create("/api/v1/resorts/"
                    + desk.list(new ResortId(resort)).resort().id().value() + "/paper/packs");
            return ResponseEntity.status(HttpStatus.FOUND).location(list).build();
        }
        var found = desk.find(new ResortId(resort), pack);
        return new Printed(desk.content(found), found.pages()).shown("paper-pack-" + found.day());
    }
}
