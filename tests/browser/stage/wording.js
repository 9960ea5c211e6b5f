// What pages say, as it is typed in a test: any space stands for the no-break ones that French
// typography puts there, either apostrophe for the typographic one.

/** The whole of a name or text. */
export function said(sentence) {
  return new RegExp(`^\\s*${pattern(sentence)}\\s*$`);
}

/** A name or text that holds this. */
export function saying(sentence) {
  return new RegExp(pattern(sentence));
}

function pattern(sentence) {
  return sentence
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/['’]/g, "[\\x27\\u2019]") // A quote would end Playwright's selector.
    .replace(/ /g, "\\s+");
}
