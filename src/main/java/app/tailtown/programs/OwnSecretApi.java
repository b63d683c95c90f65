package app.tailtown.programs;

import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Signed;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A program goes from one secret to the next by itself. It gets no more than it had: no program lets programs in. */
@RestController
@RequestMapping("/api/v1/program")
class OwnSecretApi {

    private final ProgramDesk desk;

    OwnSecretApi(ProgramDesk desk) {
        this.desk = desk;
    }

    /**
     * What a program comes in with from now on.
     *
     * @param secret told this once and kept nowhere, not even for the same request sent again
     */
    record NewSecret(UUID id, String secret, Instant expiresAt) {}

    @PostMapping("/secrets")
    @Requires(Permission.SIGNED_IN)
    @Signed
    @ResponseStatus(HttpStatus.CREATED)
    NewSecret replace(@Valid @RequestBody ReplaceSecret how) {
        var made = desk.replaceOwn(how);
        var newest = made.program().secrets().getLast();
        return new NewSecret(newest.id(), made.secret(), newest.expiresAt());
    }
}
