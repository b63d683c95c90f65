package app.tailtown.guards.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Wakes up whatever somebody sent. */
abstract class Wakener {

    Object wake(InputStream sent) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(sent).readObject();
    }
}
