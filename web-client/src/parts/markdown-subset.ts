/** The little of Markdown that prompts are written in. */
export interface Block {
  readonly kind: "paragraph" | "bullets" | "numbers";
  readonly lines: readonly string[];
}

export type Span =
  | { readonly kind: "text" | "bold" | "italic"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly address: string };

const marks: readonly (readonly [Block["kind"], RegExp])[] = [
  ["bullets", /^\s*[-*•]\s+/],
  ["numbers", /^\s*\d+[.)]\s+/],
];

export function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block["kind"]; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") {
      open = false;
      continue;
    }
    const [kind, mark] = marks.find(([, each]) => each.test(line)) ?? ["paragraph", /^\s+/];
    const content = line.replace(mark, "").trimEnd();
    const last = blocks.at(-1);
    if (open && last?.kind === kind) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
    open = true;
  }
  return blocks;
}

/** Links lead to https only; anything else that looks like one stays text. */
const span =
  /\*\*(.+?)\*\*|\*(.+?)\*|(?<!\w)_(.+?)_(?!\w)|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)|(https:\/\/[^\s<>()]+[^\s<>().,;:!?])/g;

export function spansOf(line: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(span)) {
    if (match.index > from) spans.push({ kind: "text", text: line.slice(from, match.index) });
    spans.push(spanOf(match));
    from = match.index + match[0].length;
  }
  if (from < line.length) spans.push({ kind: "text", text: line.slice(from) });
  return spans;
}

function spanOf(match: RegExpExecArray): Span {
  const [whole, bold, star, underscore, text, address] = match;
  if (bold !== undefined) return { kind: "bold", text: bold };
  const italic = star ?? underscore;
  if (italic !== undefined) return { kind: "italic", text: italic };
  return { kind: "link", text: text ?? whole, address: address ?? whole };
}
