package io.drivetrain.monitor.window;

import io.drivetrain.contracts.Ids;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/monitor/api/v1/classifiers/{classifier}/windows")
@Blocking
class WindowResource {

    private final Windows windows;

    WindowResource(Windows windows) {
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<Windows.Row> rows(String classifier) {
        Ids.name("classifier", classifier);
        return windows.rows(classifier);
    }
}
