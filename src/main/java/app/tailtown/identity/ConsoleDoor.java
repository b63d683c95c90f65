package app.tailtown.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Says who runs the installation; answered by the module of the console. */
public interface ConsoleDoor {

    /** Where they sign in. */
    String SIGN_IN = "/operator/sign-in";

    /** Whether an operator asks, signed in to the console. */
    boolean isIn(HttpServletRequest request);

    /** Whether this browser was signed in to the console some time. */
    boolean isKnown(HttpServletRequest request);
}
