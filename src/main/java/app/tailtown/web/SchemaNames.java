package app.tailtown.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Under which name the API document says a type: one inside another has both names, since many a type has a {@code Pet} or a {@code Day} of its own. */
class SchemaNames extends TypeNameResolver {

    private static final String CONTROLLER = "Api$";

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getDeclaringClass();
        return outer == null
                ? super.getNameOfClass(type)
                : getNameOfClass(outer).replaceFirst(CONTROLLER, "") + super.getNameOfClass(type);
    }
}
