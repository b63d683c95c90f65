package app.tailtown.customers.merging;

import app.tailtown.platform.Words;

/** The one that goes and the one that is kept, each said so that nobody takes it for the other. */
record Namesakes(Namesake goes, Namesake stays) {

    String gone(Words words) {
        return goes.beside(stays, words);
    }

    String kept(Words words) {
        return stays.beside(goes, words);
    }
}
