package io.drivetrain.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drivetrain.contracts.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** REST speaks the same JSON as the topics. */
@Singleton
class JsonDialect implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        Json.configure(mapper);
    }
}
