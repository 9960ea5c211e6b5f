const narrow = "\u202f";
const nobreak = "\u00a0";

/**
 * Sets a French sentence: the spaces before double punctuation and inside guillemets do not
 * break, and the apostrophe is a real one. Done here once, so that dictionaries hold
 * characters that a keyboard has and an eye can tell apart.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/['’]/g, "’")
    .replace(/ ([;!?])/g, `${narrow}$1`)
    .replace(/ (:|»)/g, `${nobreak}$1`)
    .replace(/(«|n°) /g, `$1${nobreak}`)
    .replace(/(\d) (?=min\b|h\b|s\b|%)/g, `$1${nobreak}`);
}
