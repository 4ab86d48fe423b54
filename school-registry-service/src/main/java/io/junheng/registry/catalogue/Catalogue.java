package io.junheng.registry.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data elements and forms (数据项与报表): read by everybody, defined by administrators of the whole country; each change leaves its event. */
@ApplicationScoped
public class Catalogue {

    private final Definitions<DataElement> elements;
    private final Definitions<Form> forms;

    Catalogue(DefinitionStore store) {
        this.elements = store.of("data-elements", "data_element", DataElement.class);
        this.forms = store.of("forms", "form", Form.class);
    }

    /** The data elements. */
    public Definitions<DataElement> elements() {
        return elements;
    }

    /** The forms. */
    public Definitions<Form> forms() {
        return forms;
    }

    /** The data element with this key. */
    public Optional<DataElement> element(String key) {
        return elements.find(key);
    }

    /** The data elements with these keys. */
    public Map<String, DataElement> elements(Collection<String> keys) {
        return elements.find(keys);
    }

    /** The form with this key. */
    public Optional<Form> form(String key) {
        return forms.find(key);
    }

    /** Every form about {@code subject}, by key. */
    public List<Form> forms(Subject subject) {
        return forms.all().stream().filter(form -> form.subject() == subject).toList();
    }

    @Transactional
    Definitions.Change<DataElement> put(String key, PutDataElement request, String ifMatch, String ifNoneMatch) {
        elements.requireKeeper();
        return elements.put(request.element(key), ifMatch, ifNoneMatch);
    }

    @Transactional
    Definitions.Change<Form> put(String key, PutForm request, String ifMatch, String ifNoneMatch) {
        forms.requireKeeper();
        return forms.put(request.form(key, elements(request.named())), ifMatch, ifNoneMatch);
    }
}
