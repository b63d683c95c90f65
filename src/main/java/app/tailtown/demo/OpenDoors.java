package app.tailtown.demo;

import app.tailtown.identity.Entrance;
import app.tailtown.identity.OpenToAll;
import app.tailtown.identity.Proof;
import app.tailtown.identity.SignInShortcuts;
import app.tailtown.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click into each role of each company of the demo, without a password. */
@Controller
@DemoOnly
class OpenDoors implements SignInShortcuts {

    private final Entrance entrance;
    private final List<Door> doors =
            Companies.small().stream().flatMap(OpenDoors::doors).toList();

    OpenDoors(Entrance entrance) {
        this.entrance = entrance;
    }

    private record Door(Company company, Company.Colleague colleague) {

        Shortcut shortcut() {
            var role = colleague.role().code();
            return new Shortcut(company.slug() + "/" + role, role, company.name());
        }
    }

    /** The first of each role: those who have it at every resort. */
    private static Stream<Door> doors(Company company) {
        return company.colleagues().stream()
                .filter(c -> c == company.one(c.role()))
                .map(c -> new Door(company, c));
    }

    @Override
    public List<Shortcut> list() {
        return doors.stream().map(Door::shortcut).toList();
    }

    @PostMapping("/sign-in/demo")
    @OpenToAll("the demo's accounts are open, and the route exists in a demo only")
    void open(@RequestParam String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var door = doors.stream()
                .filter(d -> d.shortcut().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        entrance.open(door.colleague().account(), door.company().id().value(), Proof.DEMO, request, response);
        response.sendRedirect("/");
    }
}
