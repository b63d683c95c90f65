package app.tailtown.board;

import app.tailtown.design.Ui;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done with a stay on the board, or with all that are selected.
 *
 * @param key with which it is done by keyboard
 * @param label in the menu of a stay; {@code brief} is beside how many are selected
 */
record BoardDeed(String name, String key, String label, String brief) {

    static List<BoardDeed> all(Ui ui) {
        var mine = List.of(of(ui, "suites", "f"), of(ui, "pin", "p"), of(ui, "unpin", "u"), of(ui, "cards", "k"));
        if (!ui.may("stays-edit")) return mine;
        return Stream.concat(mine.stream(), Stream.of(of(ui, "in", "i"), of(ui, "out", "o")))
                .toList();
    }

    private static BoardDeed of(Ui ui, String name, String key) {
        return new BoardDeed(name, key, ui.t("board.menu." + name), ui.t("board.selected." + name));
    }
}
