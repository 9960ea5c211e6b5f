import { fireEvent, render, screen } from "@testing-library/preact";
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ActionButton } from "./ActionButton";
import { ConnectionBanner } from "./ConnectionBanner";
import { Countdown } from "./Countdown";

describe("Countdown", () => {
  const minute = 60_000;

  function countdown(left: number, pausedAt?: number) {
    const now = signal(1_000_000);
    render(<Countdown endsAt={now.value + left} pausedAt={pausedAt} now={now} />);
    return (passed: number): void => {
      void act(() => {
        now.value += passed;
      });
    };
  }

  it("draws the time left without saying each second", () => {
    const pass = countdown(12 * minute);
    pass(5_000);
    const timer = screen.getByRole("timer");
    expect(timer.textContent).toBe("11:55");
    expect(timer.getAttribute("aria-live")).toBe("off");
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("says five minutes, one minute, and the end", () => {
    const pass = countdown(6 * minute);
    pass(minute);
    expect(screen.getByRole("status").textContent).toBe("Il reste 5 minutes.");
    pass(4 * minute);
    expect(screen.getByRole("status").textContent).toBe("Il reste 1 minute.");
    pass(minute);
    expect(screen.getByRole("status").textContent).toBe("Le temps est écoulé.");
  });

  it("says nothing to whoever opens the page after the threshold", () => {
    const pass = countdown(3 * minute);
    pass(1_000);
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("stands still while the day is paused", () => {
    const pass = countdown(10 * minute, 1_000_000 - 2 * minute);
    pass(5 * minute);
    expect(screen.getByRole("timer").textContent).toBe("12:00");
    expect(screen.getByText("En pause")).toBeTruthy();
  });
});

describe("ConnectionBanner", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says nothing of a short cut, offers to retry in a long one", () => {
    const retry = vi.fn();
    render(<ConnectionBanner connected={false} onRetry={retry} />);
    void act(() => void vi.advanceTimersByTime(3_000));
    expect(screen.getByRole("status").textContent).toBe("");
    void act(() => void vi.advanceTimersByTime(1_500));
    fireEvent.click(screen.getByRole("button"));
    expect(retry).toHaveBeenCalledOnce();
  });
});

describe("ActionButton", () => {
  it("keeps the focus while pending, and does nothing", () => {
    const press = vi.fn();
    render(
      <ActionButton pending onPress={press}>
        Ajouter
      </ActionButton>,
    );
    const button = screen.getByRole("button");
    button.focus();
    fireEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
  });
});
