package io.weakspot.questions.importing.quiz;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** An element of an XML document, with all that is inside. */
final class XmlElement {

	private static final int DEEPEST = 40;

	private static final String NO_DTD = "The document declares a document type or entities of its own, which Moodle never does. Export it from Moodle again.";

	private final String name;

	private final Map<String, String> attributes = new HashMap<>();

	private final List<XmlElement> children = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private XmlElement(String name) {
		this.name = name;
	}

	/**
	 * Reads a document without document types, entities of its own, and anything from
	 * elsewhere.
	 * @param root the name that its outermost element has to have
	 * @param child gets each element below that one
	 */
	static void read(String document, String root, Consumer<XmlElement> child) throws NotReadable {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException(NO_DTD);
		});
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document.strip()));
			new Reading(root, child).all(reader);
		}
		catch (XMLStreamException ex) {
			throw new NotReadable("The document is no well-formed XML" + place(ex)
					+ ". Expected is a file that Moodle exported, which begins with <quiz>.");
		}
	}

	private static String place(XMLStreamException ex) {
		return (ex.getLocation() != null) ? " in line " + ex.getLocation().getLineNumber() : "";
	}

	String name() {
		return this.name;
	}

	/** The attribute's value, empty when there is none. */
	String attribute(String name) {
		return this.attributes.getOrDefault(name, "");
	}

	/** The characters in it and below, but those of files that are attached. */
	int length() {
		int length = this.text.length();
		for (XmlElement child : this.children) {
			length += "file".equals(child.name) ? 0 : child.length();
		}
		return length;
	}

	List<XmlElement> children() {
		return this.children;
	}

	List<XmlElement> children(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name)).toList();
	}

	@Nullable XmlElement child(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name)).findFirst().orElse(null);
	}

	/** Its own characters, without those of elements inside. */
	String text() {
		return this.text.toString();
	}

	/** What stands in the element inside that is called so, or there in {@code text}. */
	String textOf(String name) {
		XmlElement child = child(name);
		if (child == null) {
			return "";
		}
		XmlElement inner = child.child("text");
		return (inner != null) ? inner.text() : child.text();
	}

	/** Walks through a document once. */
	private static final class Reading {

		private final String root;

		private final Consumer<XmlElement> child;

		private final Deque<XmlElement> open = new ArrayDeque<>();

		Reading(String root, Consumer<XmlElement> child) {
			this.root = root;
			this.child = child;
		}

		void all(XMLStreamReader reader) throws XMLStreamException, NotReadable {
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new NotReadable(NO_DTD);
					case XMLStreamConstants.START_ELEMENT -> start(reader);
					case XMLStreamConstants.END_ELEMENT -> end();
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader.getText());
					default -> {
					}
				}
			}
		}

		private void start(XMLStreamReader reader) throws NotReadable {
			XmlElement element = new XmlElement(reader.getLocalName());
			if (this.open.isEmpty() && !this.root.equals(element.name)) {
				throw new NotReadable("The document begins with <" + shortened(element.name)
						+ ">. Expected is a file that Moodle exported, which begins with <" + this.root + ">.");
			}
			if (this.open.size() >= DEEPEST) {
				throw new NotReadable("The document has elements in elements, deeper than " + DEEPEST
						+ " levels, which Moodle never writes.");
			}
			for (int at = 0; at < reader.getAttributeCount(); at++) {
				element.attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
			}
			if (this.open.size() > 1) {
				this.open.element().children.add(element);
			}
			this.open.push(element);
		}

		private void end() {
			XmlElement element = this.open.pop();
			if (this.open.size() == 1) {
				this.child.accept(element);
			}
		}

		private void characters(String text) {
			if (this.open.size() > 1) {
				this.open.element().text.append(text);
			}
		}

		private static String shortened(String name) {
			return (name.length() > 40) ? name.substring(0, 40) + "…" : name;
		}

	}

}
