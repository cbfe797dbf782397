package io.drivetrain.verifier.dataset;

import io.drivetrain.contracts.event.RefreshPolicy;
import io.drivetrain.contracts.event.RefreshPolicy.Append;
import io.drivetrain.contracts.event.RefreshPolicy.ClassCap;
import io.drivetrain.contracts.event.RefreshPolicy.SlidingWindow;
import io.drivetrain.platform.object.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies a refresh policy to the pictures of one version. */
record Refresh(RefreshPolicy policy, long seed, Instant now) {

    List<Member> kept(List<Member> members) {
        return switch (policy) {
            case Append all -> members;
            case SlidingWindow window -> newest(members, window);
            case ClassCap cap ->
                firstOfEachLabel(
                        members.stream(),
                        Comparator.comparing(this::draw).thenComparing(Member::image),
                        cap.perLabel());
        };
    }

    /** In words, for the card. */
    String words() {
        return switch (policy) {
            case Append all -> "all accepted pictures";
            case SlidingWindow window ->
                "the newest pictures"
                        + (window.perLabel() == null ? "" : ", at most " + window.perLabel() + " a label")
                        + (window.days() == null
                                ? ""
                                : ", gathered in the " + window.days() + " days before the request");
            case ClassCap cap -> "at most " + cap.perLabel() + " pictures a label, drawn by the seed";
        };
    }

    private List<Member> newest(List<Member> members, SlidingWindow window) {
        var days = window.days();
        var perLabel = window.perLabel();
        var recent = members.stream()
                .filter(member ->
                        days == null || !member.picture().gathered().at().isBefore(now.minus(Duration.ofDays(days))));
        return perLabel == null ? recent.toList() : firstOfEachLabel(recent, Member.EARLIEST.reversed(), perLabel);
    }

    private static List<Member> firstOfEachLabel(Stream<Member> members, Comparator<Member> order, int perLabel) {
        return members.collect(Collectors.groupingBy(Member::label)).values().stream()
                .flatMap(of -> of.stream().sorted(order).limit(perLabel))
                .toList();
    }

    /** Groups are drawn, not pictures, and by another chance than their part is: no part is favoured. */
    private String draw(Member member) {
        return Digests.sha256(("cap:" + seed + ":" + member.group()).getBytes(StandardCharsets.UTF_8));
    }
}
