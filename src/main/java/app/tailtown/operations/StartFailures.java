package app.tailtown.operations;

import app.tailtown.installation.CannotStart;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;

/** Shows a {@link CannotStart} that came while the context was starting as the sentence it is, without a stack trace. */
final class StartFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = CannotStart.sentenceIn(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }
}
