package app.tailtown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import app.tailtown.identity.Role;
import app.tailtown.world.Pixels;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes in by every way there is at a desk: dragged from the folder, pasted from the clipboard, chosen; and one that is none of ours is told so. */
class UploadStoryTest extends BrowserStory {

    @TempDir
    Path folder;

    String pet;
    String household;

    @BeforeEach
    void a_dog_without_a_photo() {
        var family = world.family(ours, 1);
        pet = "/pets/" + family.pets().getFirst().value();
        household = "/customers/" + family.customer().value();
        signIn(Role.FRONT_DESK);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** As the browser is told by the desktop: a file is carried over the page and let go. */
    private void drop(Path file, String where) {
        var box = page.locator(where).boundingBox();
        var cdp = page.context().newCDPSession(page);
        for (var step : List.of("dragEnter", "dragOver", "drop")) {
            if (step.equals("drop"))
                assertThat(page.locator(".is-over").count()).isEqualTo(1);
            var files = new JsonArray();
            files.add(file.toAbsolutePath().toString());
            var data = new JsonObject();
            data.add("items", new JsonArray());
            data.add("files", files);
            data.addProperty("dragOperationsMask", 1);
            var event = new JsonObject();
            event.addProperty("type", step);
            event.addProperty("x", box.x + box.width / 2);
            event.addProperty("y", box.y + box.height / 2);
            event.add("data", data);
            cdp.send("Input.dispatchDragEvent", event);
        }
        cdp.detach();
    }

    /** The page and what hears that something is pasted or dropped, which comes after it. */
    private void open(String path) {
        page.navigate(url(path));
        page.evaluate("""
                () => import(document.querySelector("script[src$='tailtown.js']").src.replace("tailtown.js", "upload.js")).then(() => true)""");
    }

    private void copyPicture() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                async () => {
                  const canvas = new OffscreenCanvas(320, 240);
                  const to = canvas.getContext("2d");
                  to.fillStyle = "#a63";
                  to.fillRect(0, 0, 320, 240);
                  const blob = await canvas.convertToBlob({ type: "image/png" });
                  await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
                }""");
    }

    private void awaitNewPhoto() {
        page.getByText("has a new photo").waitFor();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        var shown = page.locator(".identity img");
        shown.waitFor();
        assertThat((boolean) shown.evaluate("async i => { await i.decode(); return i.naturalWidth > 0; }"))
                .isTrue();
    }

    /** Nobody carries a megabyte in no time: 150 kB a second, as on the wireless behind the kennels. */
    private CDPSession slowly() {
        var cdp = page.context().newCDPSession(page);
        cdp.send("Network.enable");
        var how = new JsonObject();
        how.addProperty("offline", false);
        how.addProperty("latency", 0);
        how.addProperty("downloadThroughput", -1);
        how.addProperty("uploadThroughput", 150_000);
        cdp.send("Network.emulateNetworkConditions", how);
        return cdp;
    }

    private static byte[] large() {
        var image = new java.awt.image.BufferedImage(700, 500, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var dice = new Random(7);
        for (var x = 0; x < 700; x++) for (var y = 0; y < 500; y++) image.setRGB(x, y, dice.nextInt(1 << 24));
        return Pixels.png(image);
    }

    @Test
    void a_picture_is_dragged_onto_the_face_of_a_pet_and_is_its_photo() throws IOException {
        open(pet);
        drop(file("rex.jpg", Pixels.jpeg(600, 400)), ".face");
        awaitNewPhoto();
        noAccessibilityFault();
    }

    @Test
    void a_picture_is_pasted_from_the_clipboard() {
        open(pet);
        copyPicture();
        page.keyboard().press("Control+V");
        awaitNewPhoto();
    }

    @Test
    void while_one_writes_pasting_a_picture_leaves_what_was_written() {
        open(household + "/documents");
        copyPicture();
        page.locator("[name=note]").fill("From the vet");
        page.keyboard().press("Control+V");
        page.waitForFunction("() => document.querySelector('#document-form [name=file]').files.length === 1");
        assertThat(page.locator("[name=note]").inputValue()).isEqualTo("From the vet");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add"))
                .last()
                .click();
        page.locator("#results [data-item]").waitFor();
        assertThat(page.locator("#results").innerText()).contains("From the vet");
        noAccessibilityFault();
    }

    @Test
    void one_that_is_chosen_shows_how_far_it_is() throws IOException {
        page.navigate(url(pet + "/photo"));
        var cdp = slowly();
        page.locator("#file").setInputFiles(file("large.png", large()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this photo"))
                .click();
        page.locator(".toast progress").waitFor();
        page.waitForFunction(
                "() => { const v = document.querySelector('.toast progress')?.value; return v > .1 && v < .9; }");
        assertThat(page.locator(".toast:has(progress)").getAttribute("role")).isEqualTo("status");
        noAccessibilityFault();
        awaitNewPhoto();
        cdp.detach();
    }

    @Test
    void what_is_no_picture_is_refused_at_its_field_however_it_came() throws IOException {
        page.navigate(url(pet + "/photo"));
        var letter = file("letter.txt", "Dear Tailtown".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        drop(letter, ".drop-field");
        refused();
        var disguised =
                file("rex.jpg", "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        drop(disguised, ".drop-field");
        refused();
        open(pet);
        drop(letter, ".face");
        refused();
        assertThat(page.locator(".photo--none").count()).isEqualTo(1);
        forgive("422");
    }

    private void refused() {
        page.locator("#file-error").waitFor();
        assertThat(page.locator("#file-error").innerText()).contains("A picture: JPEG, PNG or WebP");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("file");
        assertThat(page.locator(".toast progress").count()).isZero();
        noAccessibilityFault();
        page.evaluate("() => document.querySelector('#file-error').remove()");
    }

    @Test
    void beside_its_place_a_dropped_file_does_not_take_the_page_away() throws IOException {
        open(pet);
        var at = page.url();
        // The script that looks out for files may come after the page.
        page.waitForCondition(() -> (boolean) page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(["x"], "x.txt"));
                  const over = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: data });
                  document.querySelector("#household").dispatchEvent(over);
                  const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data });
                  document.querySelector("#household").dispatchEvent(drop);
                  return over.defaultPrevented && drop.defaultPrevented && over.dataTransfer.dropEffect === "none";
                }"""));
        assertThat(page.url()).matches(Pattern.quote(at));
    }
}
