package app.tailtown.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hebrew and Arabic run from the right to the left, numbers and Latin within them do not: by the JDK's own {@link Bidi}. */
final class RightToLeft implements BidiReorderer {

    private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
            Map.entry((int) '(', (int) ')'), Map.entry((int) ')', (int) '('),
            Map.entry((int) '[', (int) ']'), Map.entry((int) ']', (int) '['),
            Map.entry((int) '{', (int) '}'), Map.entry((int) '}', (int) '{'),
            Map.entry((int) '<', (int) '>'), Map.entry((int) '>', (int) '<'),
            Map.entry((int) '«', (int) '»'), Map.entry((int) '»', (int) '«'));

    /** Which parts of a paragraph run which way, from the left to the right as they stand on the sheet. */
    static final class Runs implements BidiSplitter {

        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String text, byte direction) {
            var bidi = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            var all = new ArrayList<BidiTextRun>();
            var levels = new byte[bidi.getRunCount()];
            for (var i = 0; i < bidi.getRunCount(); i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                var way = levels[i] % 2 == 0 ? LTR : RTL;
                all.add(new BidiTextRun(bidi.getRunStart(i), bidi.getRunLimit(i) - bidi.getRunStart(i), way));
            }
            var seen = all.toArray();
            if (seen.length > 0) Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
            runs = Arrays.stream(seen).map(BidiTextRun.class::cast).toList();
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        /** By the first letter that has one. */
        @Override
        public byte getBaseDirection(String text) {
            return text.codePoints()
                    .map(Character::getDirectionality)
                    .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(d))
                    .mapToObj(d -> isRightToLeft(d) ? RTL : LTR)
                    .findFirst()
                    .orElse(NEUTRAL);
        }

        private static boolean isRightToLeft(int direction) {
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }
    }

    /** From the left to the right as it stands on the sheet: a mark stays after its letter, a bracket turns around. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var letters = text.codePoints().toArray();
        var out = new StringBuilder(text.length());
        for (var end = letters.length; end > 0; ) {
            var start = end - 1;
            while (start > 0 && Character.getType(letters[start]) == Character.NON_SPACING_MARK) start--;
            for (var i = start; i < end; i++) out.appendCodePoint(MIRRORED.getOrDefault(letters[i], letters[i]));
            end = start;
        }
        return out.toString();
    }

    /** Joined before: see {@link Letters#fit}. */
    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
