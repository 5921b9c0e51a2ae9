import { LAYOUT_VERSION, type Mark } from './mark';
import type { OwnSheet } from './readWorkbook';

/** The mark of a dossier's sheet: it says whose dossier it is, whatever the sheet is called. */
export interface DossierMark {
  report: 'dossier';
  part: 'dossier';
  version: number;
  building: boolean;
  client: string;
}

export function dossierMarkText(client: string, building: boolean): string {
  const mark: DossierMark = { report: 'dossier', part: 'dossier', version: LAYOUT_VERSION, building, client };
  return JSON.stringify(mark);
}

/** The client whose finished dossier a sheet is; null for any other sheet of the add-in's. */
export function clientOfDossier({ mark }: OwnSheet): string | null {
  const { report, building, client } = mark as Omit<Mark, 'report'> & { report: string; client?: unknown };
  return report === 'dossier' && !building && typeof client === 'string' ? client : null;
}
