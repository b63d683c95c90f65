package app.tailtown.demo;

import app.tailtown.catalog.Breeds;
import app.tailtown.catalog.KnownSpecies;
import app.tailtown.catalog.Service;
import app.tailtown.catalog.Services;
import app.tailtown.catalog.Species;
import app.tailtown.catalog.WarningType;
import app.tailtown.catalog.WarningTypes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The company's own lists, by the names our world uses. A name that is not on the list is a bug. */
record CatalogIds(
        Map<String, UUID> species, Map<Named, UUID> breeds, Map<String, UUID> services, Map<String, UUID> warnings) {

    record Named(UUID species, String name) {}

    /** Reads them for the bound company. */
    @Component
    @DemoOnly
    record Reader(KnownSpecies species, Breeds breeds, Services services, WarningTypes warnings) {

        CatalogIds read() {
            return new CatalogIds(
                    species.list().stream().collect(Collectors.toMap(Species::code, Species::id)),
                    breeds.list().stream()
                            .collect(Collectors.toMap(b -> new Named(b.speciesId(), b.name()), b -> b.id())),
                    services.list().stream().collect(Collectors.toMap(Service::name, Service::id)),
                    warnings.list().stream().collect(Collectors.toMap(WarningType::code, WarningType::id)));
        }
    }

    UUID species(String code) {
        return known(species, code);
    }

    Optional<UUID> breed(DemoPet pet) {
        return pet.breed().map(name -> known(breeds, new Named(species(pet.species()), name)));
    }

    UUID service(String name) {
        return known(services, name);
    }

    UUID warning(String code) {
        return known(warnings, code);
    }

    private static <K> UUID known(Map<K, UUID> list, K key) {
        return Optional.ofNullable(list.get(key))
                .orElseThrow(() -> new IllegalStateException("Not on the company's lists: " + key));
    }
}
