package io.weakspot.questions.importing.quiz;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** HTML of cards and quizzes becomes words. */
class HtmlWordsTest {

	@Test
	void aQuestionIsPlainWords() {
		assertThat(HtmlWords.question("<div>What is <b>a&nbsp;hash</b> of\n <code>{}</code>?</div>").text())
			.isEqualTo("What is a hash of `{}`?");
		assertThat(HtmlWords.question("What does &lt;div&gt; do?").text()).isEqualTo("What does <div> do?");
		assertThat(HtmlWords.question("See <a href=\"https://example.org/a\">this</a>").text())
			.isEqualTo("See this (https://example.org/a)");
	}

	@Test
	void anAnswerIsMarkdown() {
		assertThat(
				HtmlWords.answer("<p>One <b>bold</b> word.</p><ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>").text())
			.isEqualTo("One **bold** word.\n\n1. a\n2. b\n  - c");
		assertThat(
				HtmlWords.answer("<table><tr><th>n</th><th>n²</th></tr><tr><td>2</td><td>4</td></tr></table>").text())
			.isEqualTo("| n | n² |\n| --- | --- |\n| 2 | 4 |");
		assertThat(HtmlWords.answer("x<sup>2</sup> <a href=\"https://example.org\">there</a>").text())
			.isEqualTo("x^2 [there](https://example.org)");
	}

	@Test
	void codeIsKeptByteForByte() {
		String html = "Look:<pre><code class=\"hl language-sql\">SELECT *\n\tFROM a -- &lt;b&gt; ```\n\n</code></pre>Done.";

		assertThat(HtmlWords.question(html).codes()).containsExactly("SELECT *\n\tFROM a -- <b> ```\n");
		assertThat(HtmlWords.question(html).text()).isEqualTo("Look:\nDone.");
		assertThat(HtmlWords.answer(html).text())
			.isEqualTo("Look:\n\n````sql\nSELECT *\n\tFROM a -- <b> ```\n\n````\n\nDone.");
	}

	@Test
	void codeThatHasLinesIsABlock() {
		assertThat(HtmlWords.question("Why?<code>a<br>b</code>").codes()).containsExactly("a\nb");
	}

	@Test
	void whatIsNoWordsIsNamed() {
		Words words = HtmlWords.answer("<img src=\"a.png\" alt=\"a tree\"><script>alert(1)</script><style>b{}</style>"
				+ "<iframe src=\"https://example.org\">c</iframe><svg><text>d</text></svg>");

		assertThat(words.text()).isEqualTo("a tree");
		assertThat(words.dropped()).containsExactly("a.png", "script", "style", "https://example.org", "svg");
	}

	@Test
	void brokenHtmlIsReadAllTheSame() {
		assertThat(HtmlWords.answer("</p><li>a<td>b<b>c").text()).isEqualTo("- ab**c**");
		assertThat(HtmlWords.question("<").text()).isEqualTo("<");
		assertThat(HtmlWords.question("a < b && c > d").text()).isEqualTo("a < b && c > d");
	}

}
