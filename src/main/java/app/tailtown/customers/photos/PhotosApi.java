package app.tailtown.customers.photos;

import app.tailtown.customers.Pet;
import app.tailtown.customers.PetId;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.web.Answer;
import app.tailtown.web.Answered;
import app.tailtown.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Photos of pets, for programs. */
@RestController
@RequestMapping("/api/v1/pets/{pet}")
class PhotosApi {

    private final PhotoBook book;
    private final Idempotent idempotent;

    PhotosApi(PhotoBook book, Idempotent idempotent) {
        this.book = book;
        this.idempotent = idempotent;
    }

    /** The picture, as the content of the request; what it is follows from what it holds. */
    @PostMapping(
            path = "/photo",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    @Requires(Permission.CARE_EDIT)
    Answered<Pet> set(@PathVariable UUID pet, @RequestBody byte[] content, HttpServletRequest request) {
        var id = new PetId(pet);
        var picture = book.develop(id, new Incoming("", content));
        return idempotent.run(request, content, () -> answer(book.set(id, picture)));
    }

    /** WebP; {@code size} is small (a square of at most 96 pixels), medium (320) or large (all of it, at most 2048). */
    @GetMapping("/photos/{photo}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> show(
            @PathVariable UUID pet, @PathVariable UUID photo, @RequestParam(defaultValue = "large") String size) {
        return book.content(book.picture(new PetId(pet), photo), PictureSize.of(size));
    }

    @DeleteMapping("/photos/{photo}")
    @Requires(Permission.CARE_EDIT)
    Answered<Pet> takeBack(@PathVariable UUID pet, @PathVariable UUID photo, HttpServletRequest request) {
        return idempotent.run(request, photo, () -> answer(book.takeOff(new PetId(pet), photo)));
    }

    @PostMapping("/photos/{photo}/removal")
    @Requires(Permission.CARE_EDIT)
    Answered<Pet> takeOff(@PathVariable UUID pet, @PathVariable UUID photo, HttpServletRequest request) {
        return idempotent.run(request, photo, () -> answer(book.takeOff(new PetId(pet), photo)));
    }

    @DeleteMapping("/photos/{photo}/removal")
    @Requires(Permission.CARE_EDIT)
    Answered<Pet> bringBack(@PathVariable UUID pet, @PathVariable UUID photo, HttpServletRequest request) {
        return idempotent.run(request, photo, () -> answer(book.bringBack(new PetId(pet), photo)));
    }

    private static Answer<Pet> answer(Pet pet) {
        return Answer.ok(pet, pet.version());
    }
}
