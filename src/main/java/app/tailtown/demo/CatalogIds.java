package app.tailtown.demo;

import app.tailtown.catalog.Breeds;
import app.tailtown.catalog.ImmunizationTypes;
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
        Map<String, UUID> species,
        Map<Named, UUID> breeds,
        Map<String, UUID> services,
        Map<String, UUID> warnings,
        Map<Named, UUID> vaccines,
        Map<Named, UUID> products) {

    record Named(UUID species, String name) {}

    /** Reads them for the bound company. */
    @Component
    @DemoOnly
    record Reader(
            KnownSpecies species, Breeds breeds, Services services, WarningTypes warnings, ImmunizationTypes vaccines) {

        CatalogIds read() {
            return new CatalogIds(
                    species.list().stream().collect(Collectors.toMap(Species::code, Species::id)),
                    breeds.list().stream()
                            .collect(Collectors.toMap(b -> new Named(b.speciesId(), b.name()), b -> b.id())),
                    services.list().stream().collect(Collectors.toMap(Service::name, Service::id)),
                    warnings.list().stream().collect(Collectors.toMap(WarningType::code, WarningType::id)),
                    vaccines.list().stream()
                            .collect(Collectors.toMap(t -> new Named(t.speciesId(), t.name()), t -> t.id())),
                    vaccines.list().stream()
                            .flatMap(t -> t.products().stream()
                                    .map(p -> Map.entry(new Named(t.speciesId(), p.name()), p.id())))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    UUID species(String code) {
        return known(species, code);
    }

    Optional<UUID> breed(DemoPet pet) {
        return pet.breed().map(name -> known(breeds, new Named(species(pet.species()), name)));
    }

    UUID vaccine(DemoPet pet, String name) {
        return known(vaccines, new Named(species(pet.species()), name));
    }

    UUID product(DemoPet pet, String name) {
        return known(products, new Named(species(pet.species()), name));
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
