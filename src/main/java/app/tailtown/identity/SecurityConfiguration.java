package app.tailtown.identity;

import app.tailtown.events.SecurityEvents;
import app.tailtown.installation.Installation;
import app.tailtown.platform.NotFound;
import app.tailtown.platform.Precondition;
import app.tailtown.web.Answers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Files for everybody; and two ways in, one rule: programs with a token under {@code /api/}, people with a session everywhere else; both may do what the route's rule says. Where people allow
 * programs something is a door of its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Where a second factor is added. */
    static final String SECOND_FACTOR = "/account/second-factor";

    /** Where one chooses who one is, at a browser that several share. */
    static final String TERMINAL = "/terminal";

    private final Answers answers;
    private final RouteRules rules;
    private final ConsoleDoor console;
    private final Limits limits;
    private final Cookies cookies;
    private final RefusalFilter refusals;
    private final HttpsOnly httpsOnly;

    SecurityConfiguration(
            Answers answers,
            RouteRules rules,
            ConsoleDoor console,
            Limits limits,
            Cookies cookies,
            SecurityEvents events,
            Installation installation) {
        this.answers = answers;
        this.rules = rules;
        this.console = console;
        this.limits = limits;
        this.cookies = cookies;
        this.refusals = new RefusalFilter(events);
        this.httpsOnly = new HttpsOnly(installation.http(), answers);
    }

    /** Files that never change: nobody is asked who they are, and what is said with each of twenty is short. */
    @Bean
    @Order(0)
    SecurityFilterChain doorForAssets(HttpSecurity http, Cookies cookies) {
        return encrypted(http)
                .securityMatcher("/assets/**")
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .csrf(c -> c.disable())
                .logout(l -> l.disable())
                .anonymous(a -> {})
                .headers(h -> CarefulHeaders.ofAll(h.defaultsDisabled(), cookies)
                        .contentSecurityPolicy(c -> c.policyDirectives("default-src 'self'"))
                        .contentTypeOptions(c -> {}))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(
            HttpSecurity http,
            Door door,
            Sessions sessions,
            AccessTokens tokens,
            KeyUses uses,
            Cookies cookies,
            Installation installation) {
        common(http, cookies)
                .securityMatcher("/api/**")
                .csrf(c -> c.disable())
                .addFilter(OtherSites.ofTheApi(installation))
                .addFilterBefore(
                        new BearerFilter(door, sessions, tokens, uses), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForGrants(HttpSecurity http, GrantDoor grants, SessionContexts contexts, Cookies cookies) {
        hard(grants.on(encrypted(http), refusals), cookies)
                .securityContext(c -> c.securityContextRepository(contexts))
                .csrf(c -> c.csrfTokenRepository(csrfTokens(cookies)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(HttpSecurity http, SessionContexts contexts, Cookies cookies) {
        common(http, cookies)
                .securityContext(c -> c.securityContextRepository(contexts))
                .csrf(c -> c.csrfTokenRepository(csrfTokens(cookies)));
        return http.build();
    }

    /** First of all: nothing is looked up for what came in plain, and what is answered to it is as careful as everything else. */
    private HttpSecurity encrypted(HttpSecurity http) {
        return http.addFilterAfter(httpsOnly, HeaderWriterFilter.class);
    }

    private HttpSecurity common(HttpSecurity http, Cookies cookies) {
        encrypted(http)
                .authorizeHttpRequests(
                        // An answer that goes on after its request was let in when it came; StillIn looks after it from
                        // then on.
                        a -> a.dispatcherTypeMatchers(DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/assets/**", "/livez", "/readyz", "/api/v1/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .access(rules))
                .addFilterBefore(refusals, ExceptionTranslationFilter.class)
                .addFilterBefore(new LimitFilter(limits), AuthorizationFilter.class)
                .addFilterAfter(new BindingFilter(), AuthorizationFilter.class);
        return hard(http, cookies);
    }

    private HttpSecurity hard(HttpSecurity http, Cookies cookies) {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .logout(l -> l.disable())
                .anonymous(a -> {})
                .headers(h -> CarefulHeaders.ofPages(h, cookies))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(this::strangerCame).accessDeniedHandler(this::denied));
    }

    private static CookieCsrfTokenRepository csrfTokens(Cookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.csrfName());
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                c -> c.httpOnly(true).secure(cookies.areSecure()).sameSite("Strict"));
        return tokens;
    }

    /** No user of Spring Security's own exists, and none is made up. */
    @Bean
    AuthenticationManager authenticationManager() {
        return _ -> {
            throw new org.springframework.security.authentication.ProviderNotFoundException("Sign-in has its own way");
        };
    }

    private void strangerCame(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (rules.isHidden(request)) {
            hide(request, response);
            return;
        }
        if (!Answers.isForPrograms(request) && request.getMethod().equals("GET")) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var to = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
            var door = cookies.terminal(request).isPresent() ? TERMINAL : "/sign-in";
            response.sendRedirect(to.equals("%2F") ? door : door + "?to=" + to);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"tailtown\"");
        answers.tell(Precondition.unauthenticated(), request, response);
    }

    private void denied(
            HttpServletRequest request,
            HttpServletResponse response,
            org.springframework.security.access.AccessDeniedException e)
            throws IOException {
        if (rules.isHidden(request)) {
            hide(request, response);
            return;
        }
        if (isHalfIn() && !(e instanceof CsrfException)) {
            putRight(request, response);
            return;
        }
        refusals.denied(request);
        answers.tell(
                e instanceof CsrfException ? Precondition.foreignForm() : RouteRules.lacking(request),
                request,
                response);
    }

    /** Whoever was in the console comes in again; for everybody else it is not there. */
    private void hide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (console.isKnown(request) && request.getMethod().equals("GET")) {
            response.sendRedirect(ConsoleDoor.SIGN_IN);
            return;
        }
        answers.tell(new NotFound(), request, response);
    }

    private static boolean isHalfIn() {
        return Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(Visit::isHalfIn)
                .isPresent();
    }

    /** Whoever came in with less than their role needs is led to where that is put right. */
    private void putRight(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Answers.isForPrograms(request) && request.getMethod().equals("GET")) {
            response.sendRedirect(SECOND_FACTOR);
            return;
        }
        answers.tell(Precondition.secondFactorMissing(), request, response);
    }
}
