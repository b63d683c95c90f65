package app.tailtown.audit;

/** What has a history of its own: the row itself, and every row that hangs on it and says so by its id. */
enum Thing {
    CUSTOMER("customers", """
            select id from customer where id = :id
            union all select id from person where customer_id = :id
            union all select f.id from phone f join person p on p.organization_id = f.organization_id and p.id = f.person_id where p.customer_id = :id
            union all select id from document where customer_id = :id
            union all select id from agreement_signature where customer_id = :id
            union all select id from unwanted_mail where customer_id = :id
            union all select id from manager_note where customer_id = :id"""),
    PET("pets", """
            select id from pet where id = :id
            union all select id from pet_warning where pet_id = :id
            union all select id from pet_photo where pet_id = :id
            union all select id from pet_instructions where pet_id = :id
            union all select id from document where pet_id = :id
            union all select id from evaluation where pet_id = :id
            union all select id from waiver where pet_id = :id
            union all select id from vaccination where pet_id = :id
            union all select d.id from vaccination_document d join vaccination v on v.organization_id = d.organization_id and v.id = d.vaccination_id
                       where v.pet_id = :id
            union all select d.id from vaccination_decision d join vaccination v on v.organization_id = d.organization_id and v.id = d.vaccination_id
                       where v.pet_id = :id"""),
    RESERVATION("reservations", """
            select id from reservation where id = :id
            union all select id from let where holder_id = :id
            union all select id from check_in where reservation_id = :id
            union all select o.id from check_out o join check_in i on i.organization_id = o.organization_id and i.id = o.check_in_id
                       where i.reservation_id = :id
            union all select id from no_show where reservation_id = :id
            union all select id from cancellation where reservation_id = :id
            union all select id from given_add_on where reservation_id = :id
            union all select d.id from add_on_done d join given_add_on g on g.organization_id = d.organization_id and g.id = d.given_add_on_id
                       where g.reservation_id = :id
            union all select id from belonging where reservation_id = :id
            union all select id from stay_instructions where reservation_id = :id
            union all select id from arrival_note where reservation_id = :id
            union all select id from hours_waiver where reservation_id = :id""");

    private final String path;
    private final String rows;

    Thing(String path, String rows) {
        this.path = path;
        this.rows = rows;
    }

    /** The SQL that gives the ids of the rows of the one with {@code :id}; none when it is absent, or at a resort that is not bound. */
    String rows() {
        return rows;
    }

    /** The first part of its address. */
    String path() {
        return path;
    }

    String table() {
        return app.tailtown.platform.Codes.of(this);
    }
}
