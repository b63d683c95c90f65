package app.tailtown.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is read and answered everywhere, without amounts for whoever may not see them. */
class OutgoingJson extends JacksonJsonHttpMessageConverter {

    OutgoingJson(JsonMapper json) {
        super(json);
    }

    @Override
    protected ObjectWriter customizeWriter(
            ObjectWriter writer, @Nullable JavaType type, @Nullable MediaType mediaType) {
        return Amounts.outgoing(super.customizeWriter(writer, type, mediaType), Sight.seesMoney());
    }
}
