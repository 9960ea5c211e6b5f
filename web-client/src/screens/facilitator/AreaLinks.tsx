import { facilitator } from "../../text/facilitator";

const areas = ["day", "room", "desk"] as const;

/** Leads to the areas: where they are one under another to everyone, else to keyboards. */
export function AreaLinks({ waiting }: { readonly waiting: number }) {
  return (
    <nav class="area-links" aria-label={facilitator("areas")}>
      {areas.map((area) => (
        <button
          key={area}
          type="button"
          class="button quiet"
          onClick={() => {
            const heading = document.querySelector<HTMLElement>(`#area-${area}`);
            heading?.scrollIntoView();
            heading?.focus({ preventScroll: true });
          }}
        >
          {facilitator(`area_${area}`)}
          {area === "desk" && waiting > 0 && <span class="tag accent">{waiting}</span>}
        </button>
      ))}
    </nav>
  );
}
