package app.tailtown.races;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

/** Two transactions that take turns: both have made their first step before either makes its second, and so on. */
record Interleaved(Scratch scratch) {

    /** What each came to: {@code committed}, or the SQL state it died of. */
    List<String> run(List<String> one, List<String> other) {
        var steps = new CyclicBarrier(2);
        return Together.run(Stream.of(one, other)
                .<Callable<String>>map(statements -> () -> transaction(statements, steps))
                .toList());
    }

    private String transaction(List<String> statements, CyclicBarrier steps) throws Exception {
        try (var connection = scratch.superuser()) {
            connection.setAutoCommit(false);
            Scratch.execute(connection, "set local session_replication_role = replica", "set local app.actor = 'test'");
            return finished(connection, statements, steps);
        }
    }

    private static String finished(Connection connection, List<String> statements, CyclicBarrier steps)
            throws Exception {
        try {
            for (var i = 0; i < statements.size(); i++) {
                // Only the first step is waited for: the second may have to wait for the other's end.
                if (i == 1) steps.await();
                Scratch.execute(connection, statements.get(i));
            }
            connection.commit();
            return "committed";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
