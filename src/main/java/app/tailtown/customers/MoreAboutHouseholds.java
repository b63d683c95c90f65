package app.tailtown.customers;

/** Answered by whoever knows more about a household, so that its page can show it at a glance and this module need not know them. */
public interface MoreAboutHouseholds {

    MoreAboutPets.Glance about(Customer customer);
}
