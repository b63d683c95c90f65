package app.tailtown.customers.photos;

import app.tailtown.customers.Pet;
import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.files.Developed;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.files.PictureStudio;
import app.tailtown.files.Pictures;
import app.tailtown.platform.Columns;
import app.tailtown.platform.Ids;
import app.tailtown.platform.NotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one does with the photo of a pet. */
@Service
class PhotoBook {

    private final Photos photos;
    private final PetBook pets;
    private final PictureStudio studio;
    private final Pictures pictures;
    private final Clock clock;

    PhotoBook(Photos photos, PetBook pets, PictureStudio studio, Pictures pictures, Clock clock) {
        this.photos = photos;
        this.pets = pets;
        this.studio = studio;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Before anything is written: takes a second, and refuses what is no picture. */
    Developed develop(PetId pet, Incoming file) {
        if (pets.find(pet).deletedAt() != null) throw new NotFound();
        return studio.develop(file);
    }

    /** It is the pet's photo from now on; answers which one it was before. */
    @Transactional
    Optional<UUID> set(PetId pet, UUID id, Developed picture) {
        var before = photos.lock(pet);
        pictures.keep(picture);
        photos.add(id, pet, picture.id(), Columns.now(clock));
        photos.show(pet, id);
        return before;
    }

    @Transactional
    Pet set(PetId pet, Developed picture) {
        set(pet, Ids.next(), picture);
        return pets.find(pet);
    }

    @Transactional
    Pet takeOff(PetId pet, UUID photo) {
        if (photos.lock(pet).filter(photo::equals).isEmpty()) throw new NotFound();
        photos.show(pet, null);
        return pets.find(pet);
    }

    /** The pet shows a photo again that it had once, whatever it shows now. */
    @Transactional
    Pet bringBack(PetId pet, UUID photo) {
        photos.lock(pet);
        if (!photos.wasOf(pet, photo)) throw new NotFound();
        photos.show(pet, photo);
        return pets.find(pet);
    }

    @Transactional(readOnly = true)
    Optional<Photo> shown(PetId pet) {
        return photos.shown(pet);
    }

    /** Of a photo that the pet shows; one that was taken off is not there any more. */
    @Transactional(readOnly = true)
    UUID picture(PetId pet, UUID photo) {
        return photos.shown(pet)
                .filter(p -> p.id().equals(photo))
                .map(Photo::pictureId)
                .orElseThrow(NotFound::new);
    }

    ResponseEntity<byte[]> content(UUID picture, PictureSize size) {
        return pictures.show(picture, size);
    }
}
