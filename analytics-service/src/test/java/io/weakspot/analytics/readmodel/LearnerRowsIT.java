package io.weakspot.analytics.readmodel;

import io.weakspot.starter.testing.Infrastructure;

class LearnerRowsIT extends LearnerRowsContract {

	@Override
	String uri() {
		return Infrastructure.mongoUri();
	}

}
