import type { Phase } from "@deroule/protocol";
import { participant } from "../../text/participant";
import { BlockHere } from "./BlockHere";
import { Breakout } from "./Breakout";
import { Contributions } from "./Contributions";
import { Introduction } from "./Introduction";
import { Queries } from "./Queries";
import { Questions } from "./Questions";
import { Report } from "./Report";
import type { BlockView } from "./view";

function taskOf(phase: Phase) {
  switch (phase) {
    case "open":
      return "answer_task";
    case "shown":
      return "results_task";
    default:
      return "closed_task";
  }
}

/** A block as its kind asks for. */
export function BlockScreen({ view }: { readonly view: BlockView }) {
  switch (view.block.kind) {
    case "cross_introduction":
      return <Introduction view={view} />;
    case "breakout":
      return <Breakout view={view} />;
    case "report":
      return <Report view={view} />;
    case "question":
    case "evaluation":
      return (
        <>
          <BlockHere
            view={view}
            where={participant("where_plenary")}
            task={<p>{participant(taskOf(view.block.phase))}</p>}
          />
          <Questions view={view} />
        </>
      );
    case "break":
      return (
        <BlockHere
          view={view}
          where={participant("where_break")}
          timeLabel={participant("time_to_gather")}
          task={<p>{participant("break_task")}</p>}
        />
      );
    case "plenary":
    case "content":
      return (
        <>
          <BlockHere
            view={view}
            where={participant("where_plenary")}
            task={<p>{participant("listen_task")}</p>}
          />
          {view.block.fields.length > 0 && <Contributions view={view} />}
          <Queries view={view} />
        </>
      );
    default:
      return view.block.kind satisfies never;
  }
}
