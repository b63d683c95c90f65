package app.tailtown.design;

/**
 * A page, or a fragment of one, that a controller returns. The record {@code booking.today.TodayPage} is drawn by the template {@code
 * booking/today/TodayPage.jte}, which takes {@code Ui ui} and {@code TodayPage page}.
 */
public interface Page {}
