package app.tailtown.files;

import app.tailtown.platform.Refusal;

/** Every "no" of this module that is about no field. */
sealed interface FileRefusal extends Refusal {

    /**
     * What was brought is not kept among files, but locked away.
     *
     * @param malware as the scanner calls it
     */
    record FileHasMalware(String malware) implements FileRefusal {
        @Override
        public int status() {
            return 422;
        }
    }

    /** Nothing was looked at, so nothing was kept; soon it may be. */
    record ScannerDoesNotAnswer() implements FileRefusal {
        @Override
        public int status() {
            return 503;
        }
    }
}
