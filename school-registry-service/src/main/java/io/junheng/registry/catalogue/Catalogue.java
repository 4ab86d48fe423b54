package io.junheng.registry.catalogue;

import io.junheng.expressions.Vocabulary;
import io.junheng.registry.parameter.PolicyParameter;
import io.junheng.registry.parameter.PolicyParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data elements and forms (数据项与报表): read by everybody, defined by administrators of the whole country; each change leaves its event. */
@ApplicationScoped
public class Catalogue {

    private final Definitions<DataElement> elements;
    private final Definitions<Form> forms;
    private final PolicyParameters policy;

    Catalogue(DefinitionStore store, PolicyParameters policy) {
        this.policy = policy;
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

    /** What the formulas of {@code form} rest on, ready to be evaluated. */
    public FormLogic logic(Form form, Map<String, DataElement> ofForm) {
        return FormLogic.of(
                form,
                ofForm,
                parameters(form.formulas().parameters().values().stream()
                        .distinct()
                        .toList()));
    }

    /** The names under which figures that a form's returns hold, computed ones among them, the subject's attributes and {@code named} parameters are read. */
    public Vocabulary.Builder words(Form form, Map<String, String> named) {
        Vocabulary.Builder words = FormVocabulary.of(form, elements(form.elements()), Map.of());
        Map<String, PolicyParameter> found = parameters(named.values());
        named.forEach((name, key) -> {
            if (found.containsKey(key)) {
                FormVocabulary.name(words, name, found.get(key));
            }
        });
        return words;
    }

    private Map<String, PolicyParameter> parameters(Collection<String> keys) {
        Map<String, PolicyParameter> found = new HashMap<>();
        keys.forEach(key -> policy.find(key).ifPresent(parameter -> found.put(key, parameter)));
        return found;
    }

    @Transactional
    Definitions.Change<DataElement> put(String key, PutDataElement request, String ifMatch, String ifNoneMatch) {
        elements.requireKeeper();
        return elements.put(request.element(key), ifMatch, ifNoneMatch);
    }

    @Transactional
    Definitions.Change<Form> put(String key, PutForm request, String ifMatch, String ifNoneMatch) {
        forms.requireKeeper();
        Form wanted = request.form(key, elements(request.named()), parameters(request.namedParameters()));
        return forms.put(wanted, ifMatch, ifNoneMatch);
    }
}
