package io.junheng.task.format;

import io.junheng.task.format.UnreadableDocument.Reason;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML element by element (逐元素读取): no document type, no entity, nothing outside the file, no depth without end. */
final class Xml {

    private static final int DEEPEST = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    /** What is told of each element and text, in their order. */
    interface Listener {

        void begin(String name, XMLStreamReader element);

        void end(String name);

        default void text(String text) {}
    }

    private Xml() {}

    static void read(InputStream in, Listener listener) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableDocument(Reason.ENTITIES);
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableDocument(Reason.TOO_MUCH);
                        }
                        listener.begin(reader.getLocalName(), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(reader.getText());
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    /** The attribute of that local name, or null. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a number, or {@code otherwise} where it is none. */
    static int number(XMLStreamReader element, String name, int otherwise) {
        String value = attribute(element, name);
        return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
