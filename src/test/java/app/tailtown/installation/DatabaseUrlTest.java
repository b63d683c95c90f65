package app.tailtown.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            postgresql://ann:secret@db:5433/tail                     | jdbc:postgresql://db:5433/tail               | ann   | secret
            postgres://ann:secret@db/tail                            | jdbc:postgresql://db/tail                    | ann   | secret
            postgresql://ann:a%2Fb%40+c@db/tail?sslmode=verify-full  | jdbc:postgresql://db/tail?sslmode=verify-full | ann  | a/b@+c
            postgresql://ann:x@one:5432,two:5432/tail                | jdbc:postgresql://one:5432,two:5432/tail     | ann   | x
            postgresql://ann@db/tail                                 | jdbc:postgresql://db/tail                    | ann   | ''
            jdbc:postgresql://db:5432/tail?user=ann&password=secret  | jdbc:postgresql://db:5432/tail               | ann   | secret
            jdbc:postgresql://db/tail?sslmode=require&user=ann       | jdbc:postgresql://db/tail?sslmode=require    | ann   | ''
            jdbc:postgresql://db/tail?user=ann&sslrootcert=/a%20b    | jdbc:postgresql://db/tail?sslrootcert=%2Fa+b | ann   | ''
            """)
    void both_kinds_of_address_are_understood(String text, String jdbcUrl, String user, String password) {
        assertThat(DatabaseUrl.parse("DATABASE_URL", text))
                .isEqualTo(new DatabaseUrl(jdbcUrl, user, new Secret(password)));
    }
}
