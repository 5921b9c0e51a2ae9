import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import type { Given } from '../reports/analyses/given';
import { textCell, type DossierCell } from './dossierCell';
import type { DossierSeed } from './dossierSeed';

/** How a day is written into a dossier. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/**
 * What the lists know of a client that stands in a dossier as typed text: people, competitors, activities. A new dossier begins with it; from
 * then on it is the person's own.
 *
 * @param dayShift what a serial on the sheet lacks to one of the 1900 system
 */
export function listSeed(client: string, { records }: Given, texts: DossierTexts, dayShift: number): DossierSeed {
  const [yes = '', no = ''] = texts.choices.yesNo;
  const day = (serial: number | null): DossierCell | null =>
    serial === null ? null : { value: Math.floor(serial) - dayShift, formula: null, format: DAY_FORMAT };
  const text = (value: string | boolean | null): DossierCell | null => {
    const said = typeof value === 'boolean' ? (value ? yes : no) : value;
    return said ? textCell(said) : null;
  };
  const of = <T extends { client: string }>(lines: readonly T[] | undefined): T[] =>
    (lines ?? []).filter((line) => line.client === client);
  const people = of(records.people?.records).filter(({ left, person }) => left !== true && person !== null);
  return {
    fields: {},
    tables: {
      people: people
        .filter(({ side }) => side === 'theirs')
        .map(({ person, role, influence, attitude, lastContact }) =>
          row({
            name: text(person),
            role: text(role),
            influence: text(influence),
            attitude: text(attitude),
            lastContact: day(lastContact),
          }),
        ),
      team: people
        .filter(({ side }) => side === 'ours')
        .map(({ person, role, responsibility }) =>
          row({ name: text(person), role: text(role), responsibility: text(responsibility) }),
        ),
      rivals: of(records.competitors?.records).map(({ competitor, strengths, weaknesses }) =>
        row({ name: text(competitor), strengths: text(strengths), weaknesses: text(weaknesses) }),
      ),
      activities: of(records.activities?.records).map((one) =>
        row({
          activity: text(one.activity),
          date: day(one.date),
          responsible: text(one.responsible),
          approved: text(one.approvedBy),
          done: text(one.done),
          confirmed: text(one.confirmed),
          toUs: text(one.valuableToUs),
          toClient: text(one.valuableToClient),
        }),
      ),
    },
    notes: [],
  };
}

function row(cells: Readonly<Record<string, DossierCell | null>>): Record<string, DossierCell> {
  return Object.fromEntries(Object.entries(cells).flatMap(([column, cell]) => (cell ? [[column, cell]] : [])));
}
