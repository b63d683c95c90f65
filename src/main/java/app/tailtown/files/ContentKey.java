package app.tailtown.files;

import app.tailtown.organizations.CurrentOrganization;
import java.util.HexFormat;

/** Where a content lies on the shelf: under its company and its own hash, so that the same one lies there once and can be checked by its name. */
final class ContentKey {

    private ContentKey() {}

    static String of(byte[] sha256) {
        var text = HexFormat.of().formatHex(sha256);
        return CurrentOrganization.binding().organization().value() + "/" + text.substring(0, 2) + "/" + text;
    }
}
