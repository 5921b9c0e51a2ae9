import { dossierFacts } from '../dossier/generatedBlocks';
import type { DossierPlan } from '../dossier/planSheet';
import { refreshDossier } from '../dossier/refreshDossier';
import { whoMaySee } from '../dossier/whoMaySee';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import { Problem } from '../i18n/problem';
import { dossierMarkText } from './dossierMark';
import { describeDossier, type DossierSheet } from './dossierSheet';
import { dossierSources, type DossierSourcesRequest } from './dossierSources';
import { tableNamesFor } from './freeName';
import { inExcel, type Waiting } from './inExcel';
import { MARK_KEY } from './mark';
import { readWorkbook } from './readWorkbook';

/** The dossiers of one manager's clients as a workbook of their own. Plain data. */
export interface SplitWorkbook {
  /** Whether its serials count from 1904. */
  date1904: boolean;
  sheets: readonly { sheet: DossierSheet; properties: Readonly<Record<string, string>> }[];
}

export interface SplitSheetsRequest extends DossierSourcesRequest {
  manager: string;
  waiting?: Waiting;
}

/**
 * Describes a workbook with only the dossiers of a manager's clients (R38), refreshed on the way. It holds what people have typed and the figures of
 * these clients; formulas of a person's own come as their values, since what they point to is not there. Changes nothing in the open workbook.
 *
 * @throws Problem when the manager has no dossier
 */
export async function splitSheets({ manager, waiting, ...request }: SplitSheetsRequest): Promise<SplitWorkbook> {
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const { given, dossiers, copies, ownFields, dayShift } = await dossierSources(context, contents, request, false);
    const maySee = whoMaySee(given);
    const own = [...dossiers, ...copies].filter(({ client }) => maySee(client).manager === manager);
    if (own.length === 0) throw new Problem('no-dossiers', { file: contents.cells.name });
    const facts = dossierFacts(given);
    const { language } = request;
    const tableName = tableNamesFor([]);
    return {
      date1904: dayShift !== 0,
      sheets: own.map(({ client, sheet, grid }) => {
        const { plan } = refreshDossier(client, grid, { facts, language, dayShift, ownFields });
        return {
          sheet: describeDossier(withoutOwnFormulas(plan), sheet.name, dossierTextsOf(language), tableName),
          properties: { [MARK_KEY]: dossierMarkText({ part: 'dossier', building: false, client }) },
        };
      }),
    };
  }, waiting);
}

function withoutOwnFormulas(plan: DossierPlan): DossierPlan {
  return {
    ...plan,
    lines: plan.lines.map((line) => ({
      ...line,
      cells: line.cells.map((each) =>
        each.isTyped && each.cell ? { ...each, cell: { ...each.cell, formula: null } } : each,
      ),
    })),
  };
}
