package io.drivetrain.monitor.overview;

import io.drivetrain.contracts.Ids;
import io.drivetrain.platform.who.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/monitor/api/v1/classifiers")
@Blocking
class OverviewResource {

    private final ClassifierRows rows;
    private final WindowsView windows;

    OverviewResource(ClassifierRows rows, WindowsView windows) {
        this.rows = rows;
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public List<ClassifierRow> classifiers() {
        return rows.all();
    }

    @GET
    @Path("{classifier}/windows")
    @RolesAllowed({Roles.VIEWER, Roles.LABELLER, Roles.OPERATOR})
    public WindowsAnswer windows(String classifier) {
        return windows.of(Ids.name("classifier", classifier));
    }
}
