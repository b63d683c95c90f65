package app.tailtown.admission.reminders;

import app.tailtown.admission.CompanyDays;
import app.tailtown.customers.CustomerId;
import app.tailtown.customers.PlacesOfHouseholds;
import app.tailtown.organizations.Resort;
import app.tailtown.organizations.ResortId;
import app.tailtown.organizations.Resorts;
import app.tailtown.outbox.Kind;
import app.tailtown.outbox.Outbox;
import app.tailtown.outbox.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That somebody is reminded of a vaccination that ends: the nearest of the days 60, 30, 14 and 3 before it that has come, each once. Never of a pet that died or
 * was deleted, nor a household that may not come. What one household is reminded of in one night is one message, where the resort it goes to sends such.
 */
@Service
@Transactional
class VaccinationReminders {

    private static final String PREPARE = DueList.STANDING + """
            , batch as materialized (select customer_id, gen_random_uuid() as id from standing group by customer_id),
            prepared as (
              insert into vaccination_reminder (id, pet_id, immunization_type_id, valid_until, stage, prepared_at, told_with)
              select gen_random_uuid(), s.pet_id, s.type_id, s.valid_until,
                     case when s.valid_until <= cast(:today as date) + 3 then 3 when s.valid_until <= cast(:today as date) + 14 then 14
                          when s.valid_until <= cast(:today as date) + 30 then 30 else 60 end, :at, b.id
                from standing s join batch b on b.customer_id = s.customer_id
               where s.required and s.valid_until between :today and cast(:today as date) + 60
              on conflict on constraint reminder_is_prepared_once do nothing
              returning told_with)
            select b.id, b.customer_id as customer, c.name as household from batch b join customer c on c.id = b.customer_id
             where b.id in (select told_with from prepared) order by b.id""";

    private static final String STILL = DueList.STANDING + """
            select s.customer_id as customer, s.pet, s.type as vaccine, s.valid_until
              from vaccination_reminder r
              join standing s on s.pet_id = r.pet_id and s.type_id = r.immunization_type_id and s.valid_until = r.valid_until
             where r.told_with = :about and s.required and s.to_verify is null
             order by s.pet, s.valid_until, s.type""";

    private final JdbcClient jdbc;
    private final CompanyDays days;
    private final Resorts resorts;
    private final List<PlacesOfHouseholds> places;
    private final Outbox outbox;

    VaccinationReminders(
            JdbcClient jdbc, CompanyDays days, Resorts resorts, List<PlacesOfHouseholds> places, Outbox outbox) {
        this.jdbc = jdbc;
        this.days = days;
        this.resorts = resorts;
        this.places = places;
        this.outbox = outbox;
    }

    private record Batch(UUID id, UUID customer, String household) {}

    /** A vaccination that ends, and nothing newer was brought. */
    record Ending(UUID customer, String pet, String vaccine, LocalDate validUntil) {}

    void prepare() {
        jdbc.sql(PREPARE)
                .param("today", days.today())
                .param("at", days.now())
                .query(Batch.class)
                .list()
                .forEach(this::tell);
    }

    private void tell(Batch batch) {
        var resort = placeOf(new CustomerId(batch.customer()));
        if (resort.isEmpty() || !outbox.sends(resort.get(), Kind.VACCINATIONS)) return;
        outbox.tell(new Topic(resort.get(), batch.id(), batch.customer(), "", batch.household()), Kind.VACCINATIONS);
    }

    private Optional<ResortId> placeOf(CustomerId customer) {
        return places.stream()
                .flatMap(p -> p.placeOf(customer).stream())
                .findFirst()
                .or(() -> resorts.list().stream().map(Resort::id).findFirst());
    }

    /** What of a message is still so: by pet, the first to end first. */
    @Transactional(readOnly = true)
    List<Ending> still(UUID about) {
        return jdbc.sql(STILL)
                .param("today", days.today())
                .param("about", about)
                .query(Ending.class)
                .list();
    }
}
