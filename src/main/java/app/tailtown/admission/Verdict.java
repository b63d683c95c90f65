package app.tailtown.admission;

import app.tailtown.platform.Spoken;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;

/** How a pet stands to one requirement during one stay. Its name is its code. */
public sealed interface Verdict {

    /** Whether the pet may come, as far as this goes. */
    default boolean isMet() {
        return switch (this) {
            case CompliantUntil _,
                    WaivedUntil _,
                    OldEnough _,
                    Altered _,
                    StillYoung _,
                    ContactThere _,
                    EvaluatedUntil _,
                    AgreementSigned _ -> true;
            case Missing _,
                    Unknown _,
                    LapsesOn _,
                    LapsedOn _,
                    TooRecent _,
                    NotVerified _,
                    Rejected _,
                    TooYoung _,
                    BirthDateUnknown _,
                    StillIntact _,
                    AlteredUnknown _,
                    NoContact _,
                    NeverEvaluated _,
                    EvaluationFailed _,
                    EvaluationTooOld _,
                    AwayTooLong _,
                    AgreementNotSigned _,
                    EarlierVersionSigned _ -> false;
        };
    }

    /** The day or the words that say more: {@code lapses-on} when, {@code rejected} why. Empty when the code says it all. */
    default Object fact() {
        return "";
    }

    /** {@code lapses-on}: stable, for programs and for the words. */
    @JsonProperty("code")
    default String code() {
        return app.tailtown.platform.Refusal.codeOf(getClass());
    }

    /** The proof holds through the day it leaves, and until this one. */
    record CompliantUntil(LocalDate until, UUID vaccination) implements Verdict {}

    /** Somebody made an exception that holds through the day it leaves. */
    record WaivedUntil(LocalDate until, String by, String why, UUID waiver) implements Verdict {}

    /** Nothing was ever brought. */
    record Missing() implements Verdict {}

    /** It was given, and nobody knows when, or until when it holds. */
    record Unknown(UUID vaccination) implements Verdict {}

    /** It holds on the day it arrives and no longer on the day it leaves. */
    record LapsesOn(LocalDate lastDay, UUID vaccination) implements Verdict {
        @Override
        public Object fact() {
            return lastDay;
        }
    }

    /** It held no longer on the day it arrives. */
    record LapsedOn(LocalDate lastDay, UUID vaccination) implements Verdict {
        @Override
        public Object fact() {
            return lastDay;
        }
    }

    /** It was given too short before the stay. */
    record TooRecent(LocalDate waitUntil, UUID vaccination) implements Verdict {
        @Override
        public Object fact() {
            return waitUntil;
        }
    }

    /** The proof would be enough, or its end is unknown, and nobody has looked at it. */
    record NotVerified(UUID vaccination) implements Verdict {}

    /** The proof was none. */
    record Rejected(String why, UUID vaccination) implements Verdict {
        @Override
        public Object fact() {
            return why;
        }
    }

    /** It is old enough, and was from that day on. */
    record OldEnough(LocalDate since) implements Verdict {
        @Override
        public Object fact() {
            return since;
        }
    }

    /** It is too young on the day it arrives. */
    record TooYoung(LocalDate oldEnoughOn) implements Verdict {
        @Override
        public Object fact() {
            return oldEnoughOn;
        }
    }

    /** Nobody knows how old it is. */
    record BirthDateUnknown() implements Verdict {}

    /** It is spayed or neutered. */
    record Altered() implements Verdict {}

    /** It need not be spayed or neutered before that day. */
    record StillYoung(LocalDate until) implements Verdict {
        @Override
        public Object fact() {
            return until;
        }
    }

    /** It is neither spayed nor neutered, and has had to be since that day. */
    record StillIntact(LocalDate since) implements Verdict {
        @Override
        public Object fact() {
            return since;
        }
    }

    /** Nobody knows whether it is spayed or neutered. */
    record AlteredUnknown() implements Verdict {}

    /** There is somebody to call when nobody of the household is reached. */
    record ContactThere(String name) implements Verdict {
        @Override
        public Object fact() {
            return name;
        }
    }

    /** There is nobody of the household to call in an emergency. */
    record NoContact(UUID customer) implements Verdict {}

    /** Whether it was tried out among others. */
    sealed interface OfEvaluation extends Verdict {}

    /** It was tried out among others and passed, under conditions or none, which counts through the day it leaves, and until this one. */
    record EvaluatedUntil(LocalDate until, String conditions, UUID evaluation) implements OfEvaluation {
        @Override
        public Object fact() {
            return until;
        }
    }

    /** Nobody has tried it out among others. */
    record NeverEvaluated() implements OfEvaluation {}

    /** The latest time it was tried out it did not pass. */
    record EvaluationFailed(LocalDate heldOn, UUID evaluation) implements OfEvaluation {
        @Override
        public Object fact() {
            return heldOn;
        }
    }

    /** It passed too long ago to count on the day it leaves. */
    record EvaluationTooOld(LocalDate lastDay, UUID evaluation) implements OfEvaluation {
        @Override
        public Object fact() {
            return lastDay;
        }
    }

    /** It passed, and has not been here since that day, which is too long. */
    record AwayTooLong(LocalDate lastHere, UUID evaluation) implements OfEvaluation {
        @Override
        public Object fact() {
            return lastHere;
        }
    }

    /** Whether the household signed an agreement. */
    sealed interface OfAgreement extends Verdict {}

    /** The household signed it, in a version that is good for the one in force. */
    record AgreementSigned(int number, LocalDate signedOn, String signedBy, UUID signature) implements OfAgreement {
        @Override
        public Object fact() {
            return signedOn;
        }
    }

    /**
     * What the household has to sign first.
     *
     * @param agreementVersion the one in force, which is so {@code since} that day
     */
    sealed interface ToSign extends OfAgreement {
        /** Where a signature of a household is recorded. */
        static String path(UUID customer, UUID agreementVersion) {
            return "/customers/" + customer + "/signatures/new?agreementVersionId=" + agreementVersion;
        }

        default String path() {
            return path(customer(), agreementVersion());
        }

        UUID customer();

        UUID agreementVersion();

        int number();

        LocalDate since();
    }

    /** The household never signed it. */
    record AgreementNotSigned(UUID customer, UUID agreementVersion, int number, LocalDate since) implements ToSign {
        @Override
        public Object fact() {
            return (Spoken) words -> words.text("agreement.in-force", number, words.date(since));
        }
    }

    /** The household signed an earlier version, and the one in force says more than that. */
    record EarlierVersionSigned(
            UUID customer,
            UUID agreementVersion,
            int number,
            LocalDate since,
            int signedNumber,
            LocalDate signedOn,
            UUID signature)
            implements ToSign {
        @Override
        public Object fact() {
            return (Spoken) words -> words.text(
                    "agreement.signed-before", signedNumber, words.date(signedOn), number, words.date(since));
        }
    }
}
