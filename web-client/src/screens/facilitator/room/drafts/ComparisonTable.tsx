import { grouping } from "../../../../text/grouping";
import { bestFigure, criteria, figureOf, type Criterion, type Draft } from "./comparison";

interface ComparisonTableProps {
  /** The present one first. */
  readonly drafts: readonly Draft[];
  /** The one whose groups are shown below. */
  readonly shown: number | undefined;
  readonly onShow: (id: number) => void;
}

/** Drafts across, criteria down, the best of each row marked. */
export function ComparisonTable({ drafts, shown, onShow }: ComparisonTableProps) {
  return (
    <div class="comparison">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{grouping("criterion")}</span>
            </th>
            {drafts.map(({ id }) => (
              <th key={id ?? "present"} scope="col" data-shown={isShown(id, shown)}>
                {id === undefined ? (
                  grouping("present")
                ) : (
                  <button
                    type="button"
                    class="button"
                    aria-label={grouping("proposal_show", { number: id })}
                    aria-expanded={id === shown}
                    aria-controls={id === shown ? "alternative-preview" : undefined}
                    onClick={() => onShow(id)}
                  >
                    {grouping("proposal", { number: id })}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <Row key={criterion} criterion={criterion} drafts={drafts} shown={shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: Omit<ComparisonTableProps, "onShow"> & { readonly criterion: Criterion }) {
  const { criterion, drafts, shown } = props;
  const best = bestFigure(drafts, criterion);
  return (
    <tr>
      <th scope="row">{grouping(`level_${criterion}`)}</th>
      {drafts.map((draft) => {
        const { id } = draft;
        const figure = figureOf(draft, criterion);
        return (
          <td key={id ?? "present"} data-best={figure === best} data-shown={isShown(id, shown)}>
            {criterion === "moved" && id === undefined ? "–" : figure}
            {figure === best && (
              <>
                <span aria-hidden="true"> ★</span>
                <span class="visually-hidden"> {grouping("best_of_row")}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function isShown(id: number | undefined, shown: number | undefined): boolean {
  return id !== undefined && id === shown;
}
