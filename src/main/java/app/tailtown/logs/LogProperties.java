package app.tailtown.logs;

import app.tailtown.installation.EnvironmentKind;
import app.tailtown.installation.LogSettings;
import java.util.HashMap;
import java.util.Map;

/** What Boot is told of how this process logs. */
public final class LogProperties {

    private LogProperties() {}

    public static Map<String, Object> of(LogSettings settings, EnvironmentKind kind) {
        var properties = new HashMap<String, Object>();
        if (settings.isJson()) {
            properties.put("logging.structured.format.console", "ecs");
            properties.put("logging.structured.format.file", "ecs");
            properties.put("logging.structured.ecs.service.name", "tailtown");
            properties.put("logging.structured.ecs.service.environment", kind.toString());
            properties.put("logging.structured.json.customizer", LogMembers.class.getName());
        }
        if (settings.says()) properties.put("logging.level.access", "info");
        settings.folder().ifPresent(folder -> {
            properties.put("logging.file.name", folder.resolve("tailtown.log").toString());
            properties.put("logging.logback.rollingpolicy.max-file-size", settings.fileSize());
            properties.put("logging.logback.rollingpolicy.max-history", settings.keptDays());
            properties.put("logging.logback.rollingpolicy.total-size-cap", settings.keptSize());
            properties.put("logging.logback.rollingpolicy.clean-history-on-start", true);
        });
        return properties;
    }
}
