package airside.desktop.booking;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.FieldError;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows the server's field errors beside the fields of travellers and contact.
record ServerFieldErrors(List<TravellerForm> travellers, ContactForm contact, Messages messages) {
    private static final Pattern OF_A_TRAVELLER = Pattern.compile("/passengers/([0-9]{1,2})/([A-Za-z]+)");
    private static final Pattern OF_THE_CONTACT = Pattern.compile("/contact/([A-Za-z]+)");

    /// @return whether every error has a field that shows it
    boolean show(ApiFailure failure) {
        if (!(failure instanceof ApiFailure.Refused refused) || refused.errors().isEmpty()) return false;
        boolean isPlaced = true;
        for (FieldError error : refused.errors()) isPlaced &= show(error);
        return isPlaced;
    }

    private boolean show(FieldError error) {
        Matcher traveller = OF_A_TRAVELLER.matcher(error.pointer());
        if (traveller.matches()) {
            int index = Integer.parseInt(traveller.group(1));
            return index < travellers.size() && travellers.get(index).refuse(traveller.group(2), text(error));
        }
        Matcher ofContact = OF_THE_CONTACT.matcher(error.pointer());
        return ofContact.matches() && contact.refuse(ofContact.group(1), text(error));
    }

    /// The server's details are in English; other languages use a general message.
    private String text(FieldError error) {
        return messages.isEnglish() ? error.detail() : messages.text("field.refused");
    }
}
