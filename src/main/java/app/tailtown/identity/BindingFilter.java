package app.tailtown.identity;

import app.tailtown.organizations.CurrentOrganization;
import app.tailtown.web.Access;
import app.tailtown.web.RequestIds;
import app.tailtown.web.Sight;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the rest of the request to the visitor's company, and to the resorts at which the route's permission holds. */
class BindingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(RouteRules.RULE) instanceof RouteRule.Needs(var permission, var _))) {
            chain.doFilter(request, response);
            return;
        }
        var visit = Visits.of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("Authorized without a visit"));
        var binding = visit.bind(permission, RequestIds.of(request));
        Access.by(request, binding.organization().value().toString(), binding.actor());
        Sight.ofMoney(request, visit.seesMoney(permission, RouteRules.resortIn(request)));
        try {
            CurrentOrganization.call(binding, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
