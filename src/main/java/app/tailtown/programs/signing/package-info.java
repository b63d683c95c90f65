/** Requests that programs sign (RFC 9421, RFC 9530): what a signature has to cover, whether it is right, and that it counts once. */
@NullMarked
@NamedInterface("signing")
package app.tailtown.programs.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
