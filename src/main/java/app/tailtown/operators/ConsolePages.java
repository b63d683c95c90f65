package app.tailtown.operators;

import app.tailtown.files.MalwareScan;
import app.tailtown.identity.Entrance;
import app.tailtown.identity.ForOperators;
import app.tailtown.installation.Installation;
import app.tailtown.organizations.Binding;
import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.organizations.OrganizationId;
import app.tailtown.organizations.Organizations;
import app.tailtown.platform.Precondition;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.RequestIds;
import app.tailtown.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The console: all companies, and what whoever runs the installation does with one. */
@Controller
@ForOperators
@RequestMapping(CompaniesPage.PATH)
class ConsolePages {

    private final ConsoleSessions sessions;
    private final Companies companies;
    private final CompanyFounding founding;
    private final Entrance entrance;
    private final Installation installation;
    private final MalwareScan scan;

    ConsolePages(
            ConsoleSessions sessions,
            Companies companies,
            CompanyFounding founding,
            Entrance entrance,
            Installation installation,
            MalwareScan scan) {
        this.sessions = sessions;
        this.companies = companies;
        this.founding = founding;
        this.entrance = entrance;
        this.installation = installation;
        this.scan = scan;
    }

    @GetMapping
    CompaniesPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        var who = sessions.of(request);
        return new CompaniesPage(who.name(), companies.list(who), q.strip(), state, scan.status());
    }

    @GetMapping("/companies/new")
    AddCompanyPage blank() {
        return new AddCompanyPage(Typed.of(Map.of("id", UUID.randomUUID(), "language", "en")));
    }

    /** Where a link is to be handed over it is drawn at once: it is shown this once, so a redirect could not show it. */
    @PostMapping("/companies")
    Reply add(Form<AddCompany> form, HttpServletRequest request) {
        var who = sessions.of(request);
        return form.show(
                what -> {
                    var binding = Binding.toAll(new OrganizationId(what.id()), who.actor(), RequestIds.of(request));
                    var slug = freeSlug(who, what);
                    var link = CurrentOrganization.call(binding, () -> founding.found(what, slug));
                    companies.added(who, what.company());
                    if (link.isEmpty()) {
                        form.say("operator.added", what.company());
                        return Form.goTo(CompaniesPage.PATH);
                    }
                    return new Reply.Again(
                            201,
                            new OwnerLinkPage(what.name(), installation.http().publicUrl() + link));
                },
                AddCompanyPage::new);
    }

    /** Refused as stale when the company was added by the same form before. */
    private String freeSlug(Operator who, AddCompany what) {
        var all = companies.list(who);
        if (all.stream().anyMatch(c -> c.id().equals(what.id()))) throw Precondition.stale();
        var taken = all.stream().map(Company::slug).collect(Collectors.toSet());
        var slug = Organizations.slug(what.company());
        var room = slug.length() > 56 ? slug.substring(0, 56).replaceAll("-$", "") : slug;
        return Stream.concat(Stream.of(slug), IntStream.range(2, 1000).mapToObj(n -> room + "-" + n))
                .filter(s -> !taken.contains(s))
                .findFirst()
                .orElse(slug);
    }

    @GetMapping("/companies/{id}")
    CompanyPage show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, request, Typed.of(Map.of("minutes", 30)));
    }

    @PostMapping("/companies/{id}/suspension")
    Reply suspend(@PathVariable UUID id, Form<Suspend> form, HttpServletRequest request) {
        var company = companies.find(sessions.of(request), id);
        return form.take(
                what -> {
                    companies.suspend(sessions.of(request), company, what.reason(), RequestIds.of(request));
                    form.say("operator.suspended", company.name());
                    return company.path();
                },
                typed -> page(id, request, typed));
    }

    @DeleteMapping("/companies/{id}/suspension")
    Reply restore(@PathVariable UUID id, Form<Nothing> form, HttpServletRequest request) {
        var company = companies.find(sessions.of(request), id);
        return form.take(
                _ -> {
                    companies.restore(sessions.of(request), company, RequestIds.of(request));
                    form.say("operator.restored", company.name());
                    return company.path();
                },
                typed -> page(id, request, typed));
    }

    @PostMapping("/companies/{id}/entries")
    Reply enter(@PathVariable UUID id, Form<GoIn> form, HttpServletRequest request, HttpServletResponse response) {
        var who = sessions.of(request);
        var company = companies.find(who, id);
        return form.take(
                how -> {
                    var device = ConsoleSessions.device(request);
                    var secret =
                            companies.enter(who, company, how, device, request.getRemoteAddr(), RequestIds.of(request));
                    entrance.hand(secret, request, response);
                    return "/";
                },
                typed -> page(id, request, typed));
    }

    private CompanyPage page(UUID id, HttpServletRequest request, Typed typed) {
        return new CompanyPage(companies.find(sessions.of(request), id), typed);
    }
}
