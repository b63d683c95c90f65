package app.tailtown.booking;

import app.tailtown.booking.makeroom.RoomByMoving;
import app.tailtown.booking.plan.Bed;
import app.tailtown.lodging.HolderId;
import app.tailtown.lodging.HolderNames;
import app.tailtown.lodging.Holders;
import app.tailtown.lodging.SuiteTypeId;
import app.tailtown.platform.Remedy;
import app.tailtown.pricing.Tariff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The moves of others that would make room, as a way out: for who is not booked yet a page with the list, for a stay that is changed one button that names all of them. */
@Component
class RoomForStay {

    private final RoomByMoving byMoving;
    private final Holders holders;
    private final Tariff tariff;

    RoomForStay(RoomByMoving byMoving, Holders holders, Tariff tariff) {
        this.byMoving = byMoving;
        this.holders = holders;
        this.tariff = tariff;
    }

    Optional<RoomByMoving.Found> of(WaysOut.Ask ask) {
        return byMoving.of(
                ask.resort(), ask.nights(), new SuiteTypeId(Objects.requireNonNull(ask.type())), ask.guests());
    }

    /**
     * Of a stay that is changed: what it has counts as free but for the nights it keeps, and rather than go elsewhere it stays where it is.
     *
     * @param together what the way out sends along
     */
    List<Remedy> of(WaysOut.Ask ask, Map<String, String> together) {
        if (ask.type() == null || !ask.areTogether() || ask.guests().isEmpty()) return List.of();
        var type = new SuiteTypeId(ask.type());
        return byMoving
                .of(new RoomByMoving.For(ask.resort(), ask.nights(), type, ask.guests(), ask.but(), ask.kept()))
                .stream()
                .flatMap(room -> way(ask, room, together).stream())
                .toList();
    }

    private Optional<Remedy> way(WaysOut.Ask ask, RoomByMoving.Found room, Map<String, String> together) {
        var beds = Stream.concat(
                        ask.kept().stream(), ask.guests().stream().map(g -> new Bed(g.pet(), room.suite(), g.stay())))
                .toList();
        var words = List.<Object>of(room.moves().size(), room.suite().name(), said(room));
        var proposal = Proposal.of("make-room-and-change", words, fields(room), beds);
        var totals = tariff.totals(ask.resort(), Map.of(proposal, BookingRules.parts(proposal.plan())));
        return Optional.ofNullable(totals.get(proposal)).map(total -> proposal.priced(List.of(total), together));
    }

    /** "Whitfield: Biscuit A3 → A5, Feld: Max B1 → A3". */
    private String said(RoomByMoving.Found room) {
        var ids = room.moves().stream().map(m -> new HolderId(m.reservation())).toList();
        var names = holders.named(ids);
        return room.moves().stream()
                .map(m -> Optional.ofNullable(names.get(new HolderId(m.reservation())))
                                .map(HolderNames.Name::label)
                                .orElse("")
                        + " " + m.from().name() + " → " + m.to().name())
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> fields(RoomByMoving.Found room) {
        var fields = new LinkedHashMap<>(WaysOut.change(
                room.suite().suiteTypeId(), room.suite().id().value().toString()));
        var moves = new ArrayList<>(room.moves());
        for (var i = 0; i < moves.size(); i++) {
            var at = "makeRoom[" + i + "].";
            fields.put(at + "reservationId", moves.get(i).reservation().toString());
            fields.put(at + "version", String.valueOf(moves.get(i).version()));
            fields.put(at + "letId", moves.get(i).let().toString());
            fields.put(at + "suiteId", moves.get(i).to().id().value().toString());
        }
        return fields;
    }
}
