package app.tailtown.demo;

import static app.tailtown.demo.Rows.row;

import app.tailtown.files.Developed;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureStudio;
import app.tailtown.files.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Photos of those who are here and of those who come within days, as if somebody had taken them: drawn, sent in, made anew in our sizes. */
@Component
@DemoOnly
class PhotoRows {

    private static final int AHEAD_DAYS = 10;
    private static final Duration AGO = Duration.ofDays(90);

    private final PictureStudio studio;
    private final Pictures pictures;

    PhotoRows(PictureStudio studio, Pictures pictures) {
        this.studio = studio;
        this.pictures = pictures;
    }

    /** What was drawn, before anything is written. */
    record Album(List<DemoPet> pets, Map<PetLooks, Developed> looks) {}

    Album develop(World world) {
        var pets = nearby(world).distinct().toList();
        var looks = new LinkedHashMap<PetLooks, Developed>();
        for (var pet : pets) {
            PetLooks.of(pet)
                    .ifPresent(look -> looks.computeIfAbsent(
                            look, l -> studio.develop(new Incoming("photo.png", PetPainter.png(l)))));
        }
        return new Album(pets, looks);
    }

    private static Stream<DemoPet> nearby(World world) {
        var today = world.moment().now().atZone(ZoneOffset.UTC).toLocalDate();
        var stays = world.bookings().stream()
                .map(Booking::stay)
                .filter(s -> !s.isCancelled()
                        && !s.departs().isBefore(today.minusDays(1))
                        && !s.arrives().isAfter(today.plusDays(AHEAD_DAYS)))
                .flatMap(s -> s.rooms().stream())
                .flatMap(r -> r.pets().stream());
        var camp = world.camp().days().stream()
                .filter(d -> !d.day().isBefore(today.minusDays(1)) && !d.day().isAfter(today.plusDays(2)))
                .flatMap(d -> d.pets().stream());
        return Stream.concat(stays, camp);
    }

    /** In the caller's transaction. */
    void write(Album album, Rows rows, Dice dice, Instant now) {
        album.looks().values().forEach(pictures::keep);
        var taken = now.minus(AGO);
        var photos = album.pets().stream()
                .flatMap(pet -> PetLooks.of(pet).map(album.looks()::get).stream()
                        .map(picture -> row(dice.id(taken), pet.id(), picture.id(), taken)))
                .toList();
        rows.insert("insert into pet_photo (id, pet_id, picture_id, added_at) values (?, ?, ?, ?)", photos.stream());
        rows.insert("update pet set photo_id = ? where id = ?", photos.stream().map(photo -> row(photo[0], photo[1])));
    }
}
