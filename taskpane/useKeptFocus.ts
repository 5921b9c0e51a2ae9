import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Keeps the keyboard's place: where the element that had the focus has gone, as a button does that opens another part, the focus goes to
 * the given element instead of the top of the page.
 *
 * @returns what to call when anything inside gets the focus
 */
export function useKeptFocus(home: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && last.current !== null && !last.current.isConnected) home.current?.focus();
  });
  return ({ target }) => (last.current = target);
}
