package app.tailtown;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tailtown, the software that runs a pet resort. */
@SpringBootApplication
public class Tailtown {

    public static void main(String[] args) {
        SpringApplication.run(Tailtown.class, args);
    }
}
