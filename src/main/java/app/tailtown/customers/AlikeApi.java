package app.tailtown.customers;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who might be meant by a household that is to be written down, for programs: asked before adding one, which refuses nobody for it. */
@RestController
class AlikeApi {

    private final Alikes alikes;

    AlikeApi(Alikes alikes) {
        this.alikes = alikes;
    }

    @GetMapping("/api/v1/customers/alike")
    @Requires(Permission.CUSTOMERS_VIEW)
    List<Alike> alike(
            @RequestParam(defaultValue = "") @Size(max = 40) String phone,
            @RequestParam(defaultValue = "") @Size(max = 254) String email,
            @RequestParam(defaultValue = "") @Size(max = 250) String name) {
        return alikes.of(new Likeness(said(phone), said(email), said(name)));
    }

    private static List<String> said(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }
}
