package io.drivetrain.verifier.catalogue;

import java.util.List;

/**
 * Some pictures of a classifier in some order: those worth a look first, or a part of a dataset.
 *
 * @param id names this very list; another list has another id
 */
public record ImageList(String id, List<String> images) {}
