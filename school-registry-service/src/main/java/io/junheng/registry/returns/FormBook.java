package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DataElement;
import io.junheng.registry.catalogue.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms in force, ready to be filled (报表套). What the fillings rest on of the data elements never changes, so a version of a form is prepared once. */
@ApplicationScoped
class FormBook {

    private final Catalogue catalogue;
    private final Map<String, Filling> prepared = new ConcurrentHashMap<>();

    FormBook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The form that {@code key} names, as it is in force; refused when there is none or it is for another kind of subject. */
    Filling filling(ReturnKey key) {
        Form form = catalogue
                .form(key.form())
                .orElseThrow(
                        () -> Problem.of(ReturnProblem.FORM_UNKNOWN, key.form()).at("/form"));
        if (form.subject() != key.subject()) {
            throw Problem.of(ReturnProblem.FORM_SUBJECT, key.form()).at("/form");
        }
        return prepared.compute(
                form.key(), (same, known) -> known != null && known.form().equals(form) ? known : filling(form));
    }

    private Filling filling(Form form) {
        Map<String, DataElement> elements = catalogue.elements(form.elements());
        return new Filling(form, elements, catalogue.logic(form, elements));
    }
}
