package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page has besides its text: scripts, navigation, controls, and all that stands
 * outside of its main part. It is told by elements, roles and the words that pages use
 * for their parts.
 */
final class PageFurniture {

	private static final String SCRIPT = "a script, style or drawing of the page";

	private static final String NAVIGATION = "the page's navigation";

	private static final String CONTENTS = "a table of contents";

	private static final String AROUND = "it stands around the page's text, not in it";

	private static final String CONTROL = "a control of the page";

	private static final Set<String> SCRIPTS = Set.of("script", "style", "noscript", "template", "iframe", "object",
			"embed", "svg", "canvas", "audio", "video", "link", "meta", "dialog");

	private static final Set<String> CONTROLS = Set.of("select", "textarea", "datalist", "progress", "meter");

	private static final Pattern CONTENTS_NAME = Pattern.compile(
			"(?:[a-z]{1,4}[-_]{1,2})?(?:toc|table[-_]?of[-_]?contents)(?:[-_]{1,2}(?:container|wrapper|list|box|nav|content))?");

	private static final Pattern AROUND_NAME = Pattern.compile(
			"breadcrumbs?|side-?bar|related-?posts?|comments?-?(?:area|section|list)|respond|social-?(?:share|links)|share-?(?:buttons?|bar)|newsletter|cookie-?(?:banner|notice|consent)|pagination|site-?footer|skip-?link|advert(?:isement)?s?|line-?no?s?|line-?numbers?|gutter|hljs-ln-numbers",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SHOWS = Pattern.compile(
			"(?:click (?:here )?(?:to|for) )?(?:show|see|view|reveal|hide|toggle|expand|open)(?: \\w+){0,2} (?:answers?|solutions?|explanations?|more|details|hints?|results?|all)\\W*",
			Pattern.CASE_INSENSITIVE);

	private static final int FEW_WORDS = 3;

	private static final int LONGEST_EXCERPT = 200;

	private final List<Reading.LeftOut> leftOut = new ArrayList<>();

	private final int all;

	private PageFurniture(int all) {
		this.all = all;
	}

	/** Takes it away from the page, and says what it was. */
	static List<Reading.LeftOut> takeFrom(Document page) {
		PageFurniture furniture = new PageFurniture(page.body().text().length());
		furniture.sweep(page.body());
		Element main = main(page);
		if (main != null) {
			furniture.clearAround(main);
		}
		return furniture.leftOut;
	}

	private void sweep(Element parent) {
		for (Element child : List.copyOf(parent.children())) {
			String reason = reason(child);
			if (reason != null) {
				takeOut(child, reason);
			}
			else {
				sweep(child);
			}
		}
	}

	private @Nullable String reason(Element element) {
		String tag = element.normalName();
		String role = element.attr("role").toLowerCase(Locale.ROOT);
		if (SCRIPTS.contains(tag)) {
			return SCRIPT;
		}
		if (tag.equals("nav") || role.equals("navigation") || role.equals("search")) {
			return NAVIGATION;
		}
		if (CONTROLS.contains(tag) || isControl(element, tag)) {
			return CONTROL;
		}
		if (isNamed(element, CONTENTS_NAME) && isSmall(element)) {
			return CONTENTS;
		}
		boolean around = (tag.equals("footer") || tag.equals("aside"))
				&& element.closest("article, blockquote, li") == null || role.equals("contentinfo")
				|| role.equals("complementary") || isNamed(element, AROUND_NAME);
		return (around && isSmall(element)) ? AROUND : null;
	}

	// What opens a question is a button, too, but says more.
	private static boolean isControl(Element element, String tag) {
		boolean button = tag.equals("button") || "button".equals(element.attr("role"));
		if (!button && !tag.equals("summary")) {
			return false;
		}
		String text = element.text();
		boolean terse = text.indexOf('?') < 0 && text.split(" ").length <= FEW_WORDS;
		return button && terse || SHOWS.matcher(text).matches();
	}

	private static boolean isNamed(Element element, Pattern names) {
		if (names.matcher(element.id()).matches()) {
			return true;
		}
		return element.hasAttr("class")
				&& element.classNames().stream().anyMatch((name) -> names.matcher(name).matches());
	}

	// A page may call all of itself by the name of a part.
	private boolean isSmall(Element element) {
		return 2 * element.text().length() < this.all;
	}

	private static @Nullable Element main(Document page) {
		for (String query : List.of("main, [role=main]", "article")) {
			List<Element> found = page.body().select(query);
			if (found.size() == 1 && 2 * found.getFirst().text().length() >= page.body().text().length()) {
				return found.getFirst();
			}
		}
		return null;
	}

	private void clearAround(Element main) {
		for (Element inside = main; inside != null && !inside.normalName().equals("body"); inside = inside.parent()) {
			for (Element other : List.copyOf(inside.siblingElements())) {
				if (other.selectFirst("h1") == null) {
					takeOut(other, AROUND);
				}
			}
		}
	}

	private void takeOut(Element element, String reason) {
		String text = reason.equals(SCRIPT) ? "<" + element.normalName() + ">" : element.text();
		if (!text.isBlank()) {
			this.leftOut.add(new Reading.LeftOut(
					(text.length() > LONGEST_EXCERPT) ? text.substring(0, LONGEST_EXCERPT) + "…" : text, reason));
		}
		element.remove();
	}

}
