package app.tailtown.customers.photos;

import app.tailtown.customers.PetBook;
import app.tailtown.customers.PetId;
import app.tailtown.files.Incoming;
import app.tailtown.files.PictureSize;
import app.tailtown.identity.Permission;
import app.tailtown.identity.Requires;
import app.tailtown.platform.Ids;
import app.tailtown.web.Answer;
import app.tailtown.web.Form;
import app.tailtown.web.Nothing;
import app.tailtown.web.Reply;
import app.tailtown.web.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Photos of pets, for people. */
@Controller
@RequestMapping("/pets/{pet}")
class PhotoPages {

    private final PhotoBook book;
    private final PetBook pets;

    PhotoPages(PhotoBook book, PetBook pets) {
        this.book = book;
        this.pets = pets;
    }

    @GetMapping("/photo")
    @Requires(Permission.CUSTOMERS_VIEW)
    PhotoPage page(@PathVariable UUID pet) {
        return page(new PetId(pet), Typed.NOTHING);
    }

    @PostMapping("/photo")
    @Requires(Permission.CARE_EDIT)
    Reply set(
            @PathVariable UUID pet,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Form<Nothing> form) {
        var id = new PetId(pet);
        var name = pets.find(id).name();
        return form.keep(
                _ -> book.develop(id, Incoming.of(file)),
                (_, picture) -> {
                    var photo = Ids.next();
                    var undo = book.set(id, photo, picture)
                            .map(before -> before + "/removal")
                            .orElse(photo.toString());
                    form.sayUndoable(path(id) + "/photos/" + undo, "photo.set", name);
                    return Answer.seeOther(path(id));
                },
                typed -> page(id, typed));
    }

    @GetMapping("/photos/{photo}")
    @Requires(Permission.CUSTOMERS_VIEW)
    ResponseEntity<byte[]> show(
            @PathVariable UUID pet, @PathVariable UUID photo, @RequestParam(defaultValue = "large") String size) {
        return book.content(book.picture(new PetId(pet), photo), PictureSize.of(size));
    }

    @DeleteMapping("/photos/{photo}")
    @Requires(Permission.CARE_EDIT)
    Reply takeBack(@PathVariable UUID pet, @PathVariable UUID photo, Form<Nothing> form) {
        return takeOff(pet, photo, form);
    }

    @PostMapping("/photos/{photo}/removal")
    @Requires(Permission.CARE_EDIT)
    Reply takeOff(@PathVariable UUID pet, @PathVariable UUID photo, Form<Nothing> form) {
        var id = new PetId(pet);
        return change(id, form, () -> {
            var name = book.takeOff(id, photo).name();
            form.sayUndoable(path(id) + "/photos/" + photo + "/removal", "photo.taken-off", name);
        });
    }

    @DeleteMapping("/photos/{photo}/removal")
    @Requires(Permission.CARE_EDIT)
    Reply bringBack(@PathVariable UUID pet, @PathVariable UUID photo, Form<Nothing> form) {
        var id = new PetId(pet);
        return change(
                id,
                form,
                () -> form.say("photo.is-back", book.bringBack(id, photo).name()));
    }

    private Reply change(PetId pet, Form<Nothing> form, Runnable work) {
        return form.keep(
                _ -> {
                    work.run();
                    return Answer.seeOther(path(pet));
                },
                typed -> page(pet, typed));
    }

    private PhotoPage page(PetId pet, Typed typed) {
        return new PhotoPage(pets.find(pet), book.shown(pet).orElse(null), typed);
    }

    private static String path(PetId pet) {
        return "/pets/" + pet.value();
    }
}
