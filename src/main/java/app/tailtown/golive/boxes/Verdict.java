package app.tailtown.golive.boxes;

/**
 * What a look at one box came to.
 *
 * @param evidence what was seen, in a sentence: figures, names, ages
 * @param remedy what to do about it; empty where nothing is to be done
 */
public record Verdict(BoxState state, String evidence, String remedy) {

    public static Verdict passes(String evidence) {
        return new Verdict(BoxState.PASSES, evidence, "");
    }

    public static Verdict fails(String evidence, String remedy) {
        return new Verdict(BoxState.FAILS, evidence, remedy);
    }

    /** Passes when that is so, with one sentence for either way. */
    public static Verdict of(boolean isSo, String so, String notSo, String remedy) {
        return isSo ? passes(so) : fails(notSo, remedy);
    }

    /** Passes when that is so; the figures in the sentence say it either way. */
    public static Verdict of(boolean isSo, String evidence, String remedy) {
        return isSo ? passes(evidence) : fails(evidence, remedy);
    }

    public static Verdict notHere(String because) {
        return new Verdict(BoxState.NOT_APPLICABLE, because, "");
    }

    public static Verdict asks(String evidence, String question) {
        return new Verdict(BoxState.NEEDS_PERSON, evidence, question);
    }

    public static Verdict notBuilt(String missing) {
        return new Verdict(BoxState.NOT_BUILT, missing, "");
    }

    /** The first of these that is not as it has to be, else what the last one saw. */
    public static Verdict all(Verdict first, Verdict... others) {
        var seen = first;
        for (var other : others) {
            if (seen.state() != BoxState.PASSES) return seen;
            seen = other.state() == BoxState.PASSES ? passes(seen.evidence() + "; " + other.evidence()) : other;
        }
        return seen;
    }
}
