package app.tailtown.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Arabic letters as they are joined: each is drawn by the form it has between its neighbours, which the fonts know as letters of their own. */
final class ArabicForms {

    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;

    /** What Unicode calls the forms of a letter, in the order of their place in an array. */
    private static final String[] ENDS = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    /** By the letter, or by the letters that are drawn as one. */
    private static final Map<String, int[]> FORMS = forms();

    private ArabicForms() {}

    private static Map<String, int[]> forms() {
        var forms = new HashMap<String, int[]>();
        for (int letter = 0xFB50; letter <= 0xFEFC; letter++) {
            var name = Character.isDefined(letter) ? String.valueOf(Character.getName(letter)) : "";
            var stands = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
            for (var form = 0; form < ENDS.length; form++) {
                if (!name.endsWith(ENDS[form]) || !isDrawnAsOne(stands)) continue;
                var all = forms.computeIfAbsent(stands, _ -> new int[ENDS.length]);
                if (all[form] == 0) all[form] = letter;
            }
        }
        return forms;
    }

    /** A letter, or lam and an alef: other ligatures are a matter of taste. */
    private static boolean isDrawnAsOne(String letters) {
        return letters.codePointCount(0, letters.length()) == 1
                || letters.length() == 2 && isLamAlef(letters.charAt(0), letters.charAt(1));
    }

    private static boolean isLamAlef(int one, int next) {
        return one == LAM && (next == 0x622 || next == 0x623 || next == 0x625 || next == 0x627);
    }

    /** The text with each letter in its form; any other text as it is. */
    static String joined(String text) {
        if (text.codePoints().noneMatch(l -> FORMS.containsKey(Character.toString(l)))) return text;
        var letters = text.codePoints().toArray();
        var out = new StringBuilder(text.length());
        for (var i = 0; i < letters.length; i++) {
            var two = i + 1 < letters.length && isLamAlef(letters[i], letters[i + 1]);
            var forms = FORMS.get(two ? new String(letters, i, 2) : Character.toString(letters[i]));
            out.appendCodePoint(forms == null ? letters[i] : form(letters, i, forms));
            if (two) i++;
        }
        return out.toString();
    }

    private static int form(int[] letters, int at, int[] forms) {
        var before = forms[FINAL] != 0 && holdsOn(neighbour(letters, at, -1));
        var after = forms[INITIAL] != 0 && isHeld(neighbour(letters, at, 1));
        var form = forms[before && after ? MEDIAL : before ? FINAL : after ? INITIAL : ISOLATED];
        return form == 0 ? letters[at] : form;
    }

    /** The next letter in this direction, whatever marks stand between; 0 for none. */
    private static int neighbour(int[] letters, int at, int step) {
        for (var i = at + step; i >= 0 && i < letters.length; i += step) {
            if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) return letters[i];
        }
        return 0;
    }

    private static boolean holdsOn(int letter) {
        var forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || forms != null && forms[INITIAL] != 0;
    }

    private static boolean isHeld(int letter) {
        var forms = FORMS.get(Character.toString(letter));
        return letter == TATWEEL || forms != null && forms[FINAL] != 0;
    }
}
