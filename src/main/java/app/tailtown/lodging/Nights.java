package app.tailtown.lodging;

import app.tailtown.organizations.Resort;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every suite of a resort through the nights of a stay, and what it is used for in each. */
@Component
public class Nights {

    private final Availability availability;

    Nights(Availability availability) {
        this.availability = availability;
    }

    /** {@code but}: whoever's own lets count as free, because they are to be given up. */
    public List<TypeNights> of(Resort resort, Stay stay, HolderId but) {
        return availability.of(resort, stay, but).nights(stay);
    }
}
