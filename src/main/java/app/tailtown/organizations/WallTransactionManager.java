package app.tailtown.organizations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Binds every transaction to its company before the first statement, with one statement. Unbound, nothing begins: it is refused before a connection
 * is taken from the pool, because a refusal after that would leak it.
 */
@Component("transactionManager")
class WallTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String BIND = """
            select set_config('app.organization', ?, true), set_config('app.actor', ?, true),
                   set_config('app.request', ?, true), set_config('app.resorts', ?, true),
                   set_config('app.on_behalf_of', ?, true), set_config('app.reason', ?, true)""";

    WallTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (!isUnscoped(definition)) CurrentOrganization.binding();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (isUnscoped(definition)) return;
        var binding = CurrentOrganization.binding();
        try (var bind = connection.prepareStatement(BIND)) {
            bind.setString(1, binding.organization().value().toString());
            bind.setString(2, binding.actor());
            bind.setString(3, binding.requestId());
            bind.setString(4, binding.resorts());
            bind.setString(5, binding.onBehalfOf());
            bind.setString(6, binding.reason());
            bind.execute();
        }
    }

    private static boolean isUnscoped(TransactionDefinition definition) {
        return definition instanceof TransactionAttribute attribute
                && attribute.getLabels().contains(Unscoped.LABEL);
    }
}
