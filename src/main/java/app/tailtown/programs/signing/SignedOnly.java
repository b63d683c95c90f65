package app.tailtown.programs.signing;

import app.tailtown.identity.CurrentVisit;
import app.tailtown.identity.FreshProof;
import app.tailtown.web.Signed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What asks for a signature is done by no program without one; it is told what to sign (RFC 9421, 5.1). A person proves who they are, if they did not lately. */
@Configuration(proxyBeanMethods = false)
class SignedOnly implements HandlerInterceptor, WebMvcConfigurer {

    private static final String WANTED = "sig=(\"@method\" \"@target-uri\" \"content-digest\");created;nonce;keyid";

    private final FreshProof proof;

    SignedOnly(FreshProof proof) {
        this.proof = proof;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Signed.class)) return true;
        var visit = CurrentVisit.get();
        if (!visit.isProgram()) {
            proof.requireBeyondPin(visit);
            return true;
        }
        if (SignatureFilter.isSigned(request)) return true;
        response.setHeader("Accept-Signature", WANTED);
        throw Fault.MISSING.refused();
    }
}
