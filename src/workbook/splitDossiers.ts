import { latinLetters } from '../analysis/quality/latinLetters';
import { whoMaySee } from '../dossier/whoMaySee';
import { Problem } from '../i18n/problem';
import { clientOfDossier } from './dossierMark';
import { dossierSources, type DossierSourcesRequest } from './dossierSources';
import { inExcel, type Waiting } from './inExcel';
import { readWorkbook } from './readWorkbook';

export interface SplitRequest extends DossierSourcesRequest {
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
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    if (!contents.ownSheets.some((sheet) => clientOfDossier(sheet) !== null)) {
      throw new Problem('no-dossiers', { file: contents.cells.name });
    }
    const { given, dossiers, copies } = await dossierSources(context, contents, request, true);
    const maySee = whoMaySee(given);
    const split: DossierSplit = { managers: [], leftOut: [] };
    for (const { client, sheet } of [...dossiers, ...copies]) {
      const dossier = { client, sheet: sheet.name };
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
