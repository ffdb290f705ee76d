package io.weakspot.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.weakspot.starter.testing.WeakspotTest;

import org.springframework.test.context.TestPropertySource;

/** The service on real infrastructure; tests share one, as each uses banks of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WeakspotTest
@TestPropertySource(properties = "weakspot.banks.dir=../banks")
public @interface QuestionServiceTest {

}
