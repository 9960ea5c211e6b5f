import { fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";

/** What a person does on a page. Labels and names are what a screen reader would say. */
export function type(label: RegExp | string, text: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
}

export function press(name: RegExp | string, area: HTMLElement = document.body): void {
  void act(() => {
    fireEvent.click(within(area).getByRole("button", { name }));
  });
}

export function formWith(text: RegExp | string): HTMLFormElement {
  const form = screen.getByText(text).closest("form");
  if (!form) throw new Error(`no form around ${String(text)}`);
  return form;
}

export function mainHeading(): string | null {
  return screen.getByRole("heading", { level: 1 }).textContent;
}
