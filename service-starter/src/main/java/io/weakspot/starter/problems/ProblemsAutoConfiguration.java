package io.weakspot.starter.problems;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@Import(ProblemsAdvice.class)
class ProblemsAutoConfiguration {

}
