/** What the references of one recalculation share, so that thousands of formulas read the same cells once. */
import type { ArrayValueObject } from '@univerjs/engine-formula';
import type { ModelValue } from '../../workbookModel';

/** Rows of values; a blank cell is undefined. */
export type Block = readonly (readonly (ModelValue | undefined)[])[];

/** Remembered cells, all kinds together: a few tens of megabytes. */
const MOST_CELLS = 4000000;

export class ReadingSession {
  private arrays = new Map<string, ArrayValueObject>();
  private blocks = new Map<string, Block>();
  private matches = new Map<string, Uint8Array>();
  private held = 0;

  /**
   * @param usedRows Rows that any sheet uses: where whole columns end.
   * @param usedColumns Columns that any sheet uses: where whole rows end.
   */
  constructor(
    readonly unitId: string,
    readonly usedRows: number,
    readonly usedColumns: number,
  ) {}

  array(key: string, size: number, make: () => ArrayValueObject): ArrayValueObject {
    return this.remembered(this.arrays, key, size * 4, make);
  }

  block(key: string, size: number, make: () => Block): Block {
    return this.remembered(this.blocks, key, size, make);
  }

  /** Which cells of a range meet a criterion, row by row. */
  match(key: string, size: number, make: () => Uint8Array): Uint8Array {
    return this.remembered(this.matches, key, Math.ceil(size / 8), make);
  }

  /** The cells may have changed. */
  forget(): void {
    this.arrays.clear();
    this.blocks.clear();
    this.matches.clear();
    this.held = 0;
  }

  private remembered<T>(map: Map<string, T>, key: string, size: number, make: () => T): T {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.held + size > MOST_CELLS) this.forget();
    this.held += size;
    map.set(key, made);
    return made;
  }
}
