import { ActionButton } from "../../../parts/ActionButton";
import { Dialog } from "../../../parts/Dialog";
import { common } from "../../../text/common";
import { facilitator } from "../../../text/facilitator";
import { useDay } from "../../day/use-day";

/** Says what closing does before it is done, since nothing takes it back. */
export function CloseDay({ onClose }: { readonly onClose: () => void }) {
  const day = useDay();
  const close = async (): Promise<void> => {
    const outcome = await day.send("close_day", {});
    if (outcome?.kind === "accepted") onClose();
  };
  return (
    <Dialog title={facilitator("close_day")} onClose={onClose}>
      <div class="stack">
        <p>{facilitator("close_day_what")}</p>
        <div class="row">
          <ActionButton
            look="danger"
            pending={day.pending("close_day")}
            onPress={() => void close()}
          >
            {facilitator("close_day_confirm")}
          </ActionButton>
          <ActionButton onPress={onClose}>{common("cancel")}</ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
