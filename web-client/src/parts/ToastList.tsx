import { common } from "../text/common";
import { language, type Language } from "../text/language";

interface ToastListProps {
  readonly toasts: readonly {
    readonly number: number;
    readonly text: Readonly<Record<Language, string>>;
  }[];
  readonly onDismiss: (number: number) => void;
}

/** They stay until closed: nobody reads at the pace of a timer. */
export function ToastList({ toasts, onDismiss }: ToastListProps) {
  return (
    <div class="toasts" role="alert">
      {toasts.map((toast) => (
        <div class="toast" key={toast.number}>
          <p>{toast.text[language.value]}</p>
          <button
            type="button"
            class="toast-close"
            aria-label={common("close")}
            onClick={() => onDismiss(toast.number)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
