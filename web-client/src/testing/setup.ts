// What main.tsx does first: components follow the signals that they read.
import "@preact/signals";
import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";
import { language } from "../text/language";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  language.value = "fr";
});
