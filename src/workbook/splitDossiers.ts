import { latinLetters } from '../analysis/quality/latinLetters';
import { whoMaySee } from '../dossier/whoMaySee';
import type { Language } from '../i18n/language';
import { Problem } from '../i18n/problem';
import { givenOf } from '../reports/analyses/given';
import { audit } from '../reports/audit';
import { requireRows } from '../reports/lists';
import type { Mapping } from '../schema/mapping';
import { listsOf } from './auditWorkbook';
import { clientOfDossier } from './dossierMark';
import { inExcel, type Waiting } from './inExcel';
import { readWorkbook } from './readWorkbook';

export interface SplitRequest {
  language: Language;
  /** A serial. */
  asOf: number;
  mapping?: Mapping;
  mappingName?: string;
  waiting?: Waiting;
}

export interface SplitDossier {
  client: string;
  /** The sheet's name. */
  sheet: string;
}

/** The dossiers that one manager may see, and the superior with the manager. */
export interface ManagersDossiers {
  manager: string;
  superior: string | null;
  dossiers: SplitDossier[];
}

export interface DossierSplit {
  /** By name. */
  managers: ManagersDossiers[];
  /** Dossiers of clients that the lists name no manager for, or several. */
  leftOut: SplitDossier[];
}

/**
 * Which dossiers of the open workbook belong to which manager (R38).
 *
 * @throws Problem when there is no dossier, no list that tells the managers, or one manager is spelt in two ways
 */
export async function dossiersByManager(request: SplitRequest): Promise<DossierSplit> {
  const { language, asOf, mapping, mappingName } = request;
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const dossiers = contents.ownSheets.flatMap((sheet) => {
      const client = clientOfDossier(sheet);
      return client === null ? [] : [{ client, sheet: sheet.name }];
    });
    if (dossiers.length === 0) throw new Problem('no-dossiers', { file: contents.cells.name });
    const lists = listsOf(contents, mapping, mappingName);
    requireRows(lists, contents.cells.name);
    const { period } = contents.remembered.settings;
    const found = audit(lists, contents.cells, { language, asOf, period, reports: [], freeTableName: (name) => name });
    const maySee = whoMaySee(givenOf(found));
    const split: DossierSplit = { managers: [], leftOut: [] };
    for (const dossier of dossiers) {
      const { manager, superior } = maySee(dossier.client);
      if (manager === null) {
        split.leftOut.push(dossier);
        continue;
      }
      const present = split.managers.find((one) => one.manager === manager);
      if (present) present.dossiers.push(dossier);
      else split.managers.push({ manager, superior, dossiers: [dossier] });
    }
    split.managers.sort((x, y) => (x.manager < y.manager ? -1 : 1));
    requireOneSpelling(split.managers.map(({ manager }) => manager));
    return split;
  }, request.waiting);
}

/** A manager's name however it is spelt: without case, spaces and marks on letters. */
export function managerKey(name: string): string {
  return latinLetters(name)
    .replace(/[\s.,]+/gu, ' ')
    .trim();
}

/** @throws Problem when two names are one manager's, spelt in two ways */
export function requireOneSpelling(managers: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const manager of managers) {
    const other = seen.get(managerKey(manager));
    if (other !== undefined) throw new Problem('manager-twice', { one: other, other: manager });
    seen.set(managerKey(manager), manager);
  }
}
