package app.tailtown.guards;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/** The rules of the house that can be read from its sources only. */
final class SourceRules extends TreeScanner<Void, Void> {

    static final int MOST_LINES_OF_METHOD = 30;

    /** Where everything that can go wrong is turned into an answer, a sentence or a retry. */
    private static final Pattern EDGES =
            Pattern.compile(".*/app/tailtown/(web|database|operations|installation|jobs)/.*");

    /** Writes commands that take no parameters, quoted by PostgreSQL itself. */
    private static final String QUOTES = "/app/tailtown/database/";

    private static final Pattern SQL =
            Pattern.compile("(?is)\\s*(select|insert\\s+into|update|delete\\s+from|with)\\s.*");

    private final List<String> wrong = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private SourceRules(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    /** What is against the rules, a line each. */
    static List<String> broken(Sources sources) {
        return sources.units().stream()
                .flatMap(unit -> {
                    var rules = new SourceRules(unit, sources.positions());
                    rules.scan(unit, null);
                    return rules.wrong.stream();
                })
                .toList();
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        var lines = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
        if (lines > MOST_LINES_OF_METHOD) tell(method, method.getName() + " has " + lines + " lines");
        return super.visitMethod(method, nothing);
    }

    /** Whoever catches everything outside the edges throws it again. */
    @Override
    public Void visitCatch(CatchTree caught, Void nothing) {
        var type = caught.getParameter().getType().toString();
        var isEverything = List.of(type.split(" \\| ")).stream().anyMatch(t -> t.matches("Exception|Throwable"));
        if (isEverything && !EDGES.matcher(path()).matches() && !throwsAgain(caught.getBlock())) {
            tell(caught, "catches " + type);
        }
        return super.visitCatch(caught, nothing);
    }

    private static boolean throwsAgain(BlockTree block) {
        return !block.getStatements().isEmpty() && block.getStatements().getLast() instanceof ThrowTree;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            var name = select.getIdentifier().toString();
            if (name.equals("sql") && call.getArguments().stream().anyMatch(a -> !isSqlAsWritten(a))) {
                tell(call, "SQL is put together from more than constants");
            }
            if (name.equals("formatted") && isSql(select.getExpression())) tell(call, "SQL is formatted");
        }
        if (call.getMethodSelect().toString().equals("String.format")
                && call.getArguments().stream().anyMatch(SourceRules::isSql)) {
            tell(call, "SQL is formatted");
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void nothing) {
        if (sum.getKind() == Tree.Kind.PLUS && isSql(first(sum)) && !isConstant(sum) && !path().contains(QUOTES)) {
            tell(sum, "SQL is put together from more than constants");
            return null;
        }
        return super.visitBinary(sum, nothing);
    }

    /** A name alone was checked where it got its value. */
    private static boolean isSqlAsWritten(ExpressionTree text) {
        return text instanceof IdentifierTree || isConstant(text);
    }

    private static boolean isConstant(ExpressionTree text) {
        return switch (text) {
            case LiteralTree _ -> true;
            case IdentifierTree name -> name.getName().toString().matches("[A-Z][A-Z0-9_]*");
            case MemberSelectTree name -> name.getIdentifier().toString().matches("[A-Z][A-Z0-9_]*");
            case ParenthesizedTree inner -> isConstant(inner.getExpression());
            case BinaryTree sum -> isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
            default -> false;
        };
    }

    private static boolean isSql(ExpressionTree text) {
        return switch (text) {
            case LiteralTree literal ->
                literal.getValue() instanceof String s && SQL.matcher(s).matches();
            case ParenthesizedTree inner -> isSql(inner.getExpression());
            case BinaryTree sum -> isSql(first(sum));
            default -> false;
        };
    }

    private static ExpressionTree first(BinaryTree sum) {
        var left = sum.getLeftOperand();
        return left instanceof BinaryTree inner ? first(inner) : left;
    }

    private void tell(Tree tree, String what) {
        wrong.add(path() + ":" + line(start(tree)) + " " + what);
    }

    private long start(Tree tree) {
        return positions.getStartPosition(unit, tree);
    }

    private long line(long position) {
        return position == Diagnostic.NOPOS ? 0 : unit.getLineMap().getLineNumber(position);
    }

    private String path() {
        return unit.getSourceFile().getName();
    }
}
