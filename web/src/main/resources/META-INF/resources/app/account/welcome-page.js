import { html } from "lit";
import { Page } from "../pieces/page.js";

class WelcomePage extends Page {

	render() {
		return html`
			<div class="page welcome">
				<h1 tabindex="-1">You know the list by heart. Which topic will still sink you?</h1>
				<p class="lead">Answer interview questions in your own words. Each answer is graded at once, with your own sentences as the evidence, and
					every grade sharpens the picture of which topics are weak, how sure that is, and why.</p>
				<p class="row"><a class="button go" href="/sign-up">Create an account</a><a class="button" href="/sign-in">Sign in</a></p>
				<p class="margin">An answer</p>
				<p class="given"><mark>It is the N+1 problem: each row loads its author by its own query.<sup>1</sup></mark> For a foreign key I use select_related, so it becomes a join.</p>
				<ol class="points" aria-label="An example of a grade">
					<li class="covered"><span class="word"><i class="shape covered" aria-hidden="true"></i>covered</span>
						<div><p class="what"><span class="n" aria-hidden="true">1</span><span>One query fetches the list and one more runs for every row</span></p></div></li>
					<li class="missed"><span class="word"><i class="shape missed" aria-hidden="true"></i>missed</span>
						<div><p class="what"><span class="n" aria-hidden="true">2</span><span>Many-to-many relations need prefetch_related</span></p></div></li>
				</ol>
				<p class="quiet">It runs on your own machine, with no paid service behind it.</p>
			</div>`;
	}

}
customElements.define("ws-welcome", WelcomePage);
