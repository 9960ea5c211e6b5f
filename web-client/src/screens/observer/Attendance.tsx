import type { Category, Count, Counts, TerritoryCount } from "@deroule/protocol";
import { observer } from "../../text/observer";
import { language } from "../../text/language";
import { categoryWord } from "../day/words";

/** How many are here, by category and by territory; never who. */
export function Attendance({ counts }: { readonly counts: Counts }) {
  const { present, expected } = counts.total;
  const categories = Object.entries<Count | undefined>(counts.categories).map(
    ([category, count]) => [categoryWord(category as Category), count] as const,
  );
  const territories = Object.entries<TerritoryCount>(counts.territories).sort(([a], [b]) =>
    a.localeCompare(b, language.value),
  );
  return (
    <section class="stack tight" aria-labelledby="attendance-heading">
      <h2 id="attendance-heading">{observer("who")}</h2>
      <p class="attendance-total">{observer("present_of", { count: present, expected })}</p>
      <CountTable caption={observer("by_category")} head={observer("category")} rows={categories} />
      {territories.length > 0 && (
        <CountTable
          caption={observer("by_territory")}
          head={observer("territory")}
          rows={territories}
        />
      )}
    </section>
  );
}

function CountTable(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly (readonly [string, Count | undefined])[];
}) {
  return (
    <table class="counts">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          <th scope="col">{observer("present")}</th>
          <th scope="col">{observer("expected")}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count?.present ?? 0}</td>
            <td>{count?.expected ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
