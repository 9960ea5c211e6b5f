import type { ComponentChildren } from "preact";
import { blocksOf, spansOf, type Span } from "./markdown-subset";

/**
 * Shows a prompt: paragraphs, lists, bold, italic, links. It is built as elements, never as
 * HTML text, so nothing that a person types can become anything else.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div class="prose">
      {blocksOf(text).map((block, index) => {
        if (block.kind === "paragraph") return <p key={index}>{lines(block.lines)}</p>;
        const List = block.kind === "bullets" ? "ul" : "ol";
        return <List key={index}>{items(block.lines)}</List>;
      })}
    </div>
  );
}

function items(texts: readonly string[]): ComponentChildren {
  return texts.map((text, index) => <li key={index}>{spansOf(text).map(inline)}</li>);
}

function lines(texts: readonly string[]): ComponentChildren {
  return texts.flatMap((text, index) => [
    index > 0 && <br key={`break-${index}`} />,
    ...spansOf(text).map(inline),
  ]);
}

function inline(span: Span, index: number): ComponentChildren {
  switch (span.kind) {
    case "text":
      return span.text;
    case "bold":
      return <strong key={index}>{span.text}</strong>;
    case "italic":
      return <em key={index}>{span.text}</em>;
    case "link":
      return (
        <a key={index} href={span.address} target="_blank" rel="noopener noreferrer">
          {span.text}
        </a>
      );
    default:
      return span satisfies never;
  }
}
