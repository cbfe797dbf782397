package io.drivetrain.acceptance.rules.refused.contracts;

import java.net.http.HttpClient;

/** An event that fetches its own details. */
public record Chatty(HttpClient client) {}
