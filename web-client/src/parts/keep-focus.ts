/**
 * Keeps the keyboard where it was when what it was on goes away: a button that its own effect
 * removes, a row that moves. Without it the next Tab starts from the top of the page.
 *
 * The nearest ancestor that is left takes the focus, never the next button: a key pressed twice
 * must not do two things. Whoever points elsewhere or tabs on is left alone.
 */
export function keepFocus(page: Document): () => void {
  let path: readonly HTMLElement[] = [];
  const remember = ({ target }: Event): void => {
    path = target instanceof HTMLElement ? withAncestors(target) : [];
  };
  const forget = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key === "Tab") path = [];
  };
  const restore = (): void => {
    if (page.activeElement && page.activeElement !== page.body) return;
    const [left] = path.filter((element) => element.isConnected && element !== page.body);
    if (!left) return;
    if (left !== path[0] && !left.hasAttribute("tabindex")) left.tabIndex = -1;
    left.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(restore);
  page.addEventListener("focusin", remember);
  page.addEventListener("pointerdown", forget);
  page.addEventListener("keydown", forget);
  watch.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", remember);
    page.removeEventListener("pointerdown", forget);
    page.removeEventListener("keydown", forget);
    watch.disconnect();
  };
}

function withAncestors(element: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each; each = each.parentElement) path.push(each);
  return path;
}
