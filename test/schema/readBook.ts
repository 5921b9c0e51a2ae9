import { findLists } from '../../src/schema/findLists';
import type { Mapping } from '../../src/schema/mapping';
import { checkQuality, type QualityFinding } from '../../src/schema/quality';
import type { Records } from '../../src/schema/reading';
import { readRecords } from '../../src/schema/readRecords';
import { recognise } from '../../src/schema/recognise';
import type { Recognition } from '../../src/schema/recognition';
import type { SheetGrid } from '../../src/schema/source';
import { workbookOf } from './workbook';

export interface ReadBook {
  recognition: Recognition;
  records: Records;
  quality: QualityFinding[];
  /** The finding of a code. */
  finding(code: string): QualityFinding | undefined;
}

/** The whole way from cells to records and findings. */
export function readBook(sheets: readonly SheetGrid[], mapping: Mapping = {}): ReadBook {
  const recognition = recognise(findLists(workbookOf(...sheets)), mapping);
  const records = readRecords(recognition);
  const quality = checkQuality(records, recognition);
  return { recognition, records, quality, finding: (code) => quality.find((one) => one.code === code) };
}
