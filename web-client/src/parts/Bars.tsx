import { common } from "../text/common";

interface Bar {
  readonly label: string;
  readonly count: number;
}

/** Counts as bars, in a table, so that the figures can be read as well as seen. */
export function Bars({
  bars,
  caption,
}: {
  readonly bars: readonly Bar[];
  readonly caption: string;
}) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{common("answer")}</th>
          <th scope="col" colSpan={2}>
            {common("number")}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td aria-hidden="true">
              <meter min={0} max={most} value={bar.count} />
            </td>
            <td class="bars-count">{bar.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words by how often they were said; the size follows the rank, the figure is there too. */
export function RankedWords({ words }: { readonly words: Readonly<Record<string, number>> }) {
  const ranked = Object.entries(words).sort(
    ([a, more], [b, less]) => less - more || a.localeCompare(b),
  );
  const most = Math.max(1, ...ranked.map(([, count]) => count));
  return (
    <ol class="words">
      {ranked.map(([word, count]) => (
        <li key={word} data-rank={Math.ceil((count / most) * 4)}>
          {word} <span class="words-count">{count}</span>
        </li>
      ))}
    </ol>
  );
}
