/** The part of jest-axe that the tests use; the package brings no types of its own. */
declare module 'jest-axe' {
  import type { AxeResults, RunOptions } from 'axe-core';
  export function axe(element: Element, options?: RunOptions): Promise<AxeResults>;
}
