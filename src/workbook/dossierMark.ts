import { LAYOUT_VERSION, type Mark } from './mark';
import type { OwnSheet } from './readWorkbook';

/** What a sheet of the dossiers is: a client's dossier, the list of all of them, or the list of own fields. */
export type DossierPart = 'dossier' | 'index' | 'fields';

/** The mark of a dossier's sheet: it says whose dossier it is, whatever the sheet is called. */
interface DossierMark {
  report: 'dossier';
  part: DossierPart;
  version: number;
  building: boolean;
  client?: string;
  /** A dossier that was written anew on another sheet: it stays for what that one could not take over, such as shapes. */
  replaced?: boolean;
  /** Fingerprint of what the add-in wrote. */
  print?: string;
}

export function dossierMarkText(mark: Omit<DossierMark, 'report' | 'version'>): string {
  const full: DossierMark = { report: 'dossier', version: LAYOUT_VERSION, ...mark };
  return JSON.stringify(full);
}

/** The client whose finished dossier a sheet is; null for any other sheet of the add-in's. */
export function clientOfDossier(sheet: OwnSheet): string | null {
  const mark = dossierMarkOf(sheet, 'dossier');
  return typeof mark?.client === 'string' && mark.replaced !== true ? mark.client : null;
}

/** The mark of a finished sheet of the dossiers; null for any other. */
export function dossierMarkOf({ mark }: OwnSheet, part: DossierPart): DossierMark | null {
  const { report, building, ...rest } = mark as Omit<Mark, 'report' | 'part'> & { report: string; part: string };
  return report === 'dossier' && rest.part === part && !building ? (mark as unknown as DossierMark) : null;
}
