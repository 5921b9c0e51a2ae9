import { wordsOf } from './headers';
import { usualPlaceOf } from './knownStages';
import type { ColumnView, ListView } from './listView';
import { endingInHeader } from './endingInHeader';
import type { RecognisedField } from './recognition';
import { saysMeasure, withoutDateWords } from './scoreHeader';

// Dates that CRMs keep beside those of the stages.
const OTHER_DATES =
  /modif|updat|chang|last|next|activit|birth|due|deadline|reminder|expected|измен|обновл|последн|следующ|контрол|рожд|план|срок|keist|atnauj|paskut|kit|kontrol|gim|termin/u;
const NUMBERED_STAGE = /^(?:stage|step|этап|стадия|шаг|etapas|stadija|zingsnis) \d{1,2}$/u;
const FIRST_CONTACT = /^(?:first contact|первый контакт|первичный контакт|pirmas kontaktas)$/u;

/**
 * The columns of a deals list that hold a date (or a mark) per stage.
 *
 * With stage names given, they are the columns called so ("Presentation", "Дата: Презентация"), in the stages' order. Without,
 * they are two or more columns of dates that no field has taken, stand in a row and are not called after other dates of a CRM.
 * A column called after an outcome ("Отказ") may stand among them.
 *
 * @param fields the fields already found in the list; unsure ones give way to a stage's name.
 */
export function findStageDates(
  view: ListView,
  fields: readonly RecognisedField[],
  stageNames: readonly string[],
): ColumnView[] {
  return stageNames.length > 0 ? byNames(view, stageNames) : byRun(view, fields);
}

function byNames(view: ListView, stageNames: readonly string[]): ColumnView[] {
  const dated = view.columns.filter((column) => holdsDates(column) || holdsMarks(column));
  const named = stageNames.flatMap((stage) => {
    const wanted = wordsOf(stage).stems.join(' ');
    const found = dated.find(
      (column) => wordsOf(column.header).stems.join(' ') === wanted || stemsWithoutDate(column.header) === wanted,
    );
    return found === undefined ? [] : [found];
  });
  const endings = dated.filter((column) => !named.includes(column) && isOutcomeColumn(column));
  return named.length >= 2 ? [...named, ...endings] : [];
}

function byRun(view: ListView, fields: readonly RecognisedField[]): ColumnView[] {
  const taken = new Map(fields.map((field) => [field.column, field]));
  const hasStage = fields.some((field) => field.field === 'stage' && field.score > 0.7);
  const labels = new Set(
    view.columns.find((one) => one.column === fields.find((field) => field.field === 'stage')?.column)?.labels ?? [],
  );
  const runs: ColumnView[][] = [[]];
  view.columns.forEach((column) => {
    const field = taken.get(column.column);
    const free = field === undefined || field.score < 0.6;
    const firstContact = field?.field === 'started' && FIRST_CONTACT.test(wordsOf(column.header).text);
    if ((free || firstContact) && looksLikeStage(column)) runs.at(-1)?.push(column);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  });
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  const stages = longest.filter((column) => !isOutcomeColumn(column));
  if (longest.length < 2 || stages.length === 0) return [];
  if (hasStage && !stages.some((column) => labels.has(column.header) || usualPlaceOf(column.header) !== null))
    return [];
  return longest;
}

function looksLikeStage(column: ColumnView): boolean {
  const { text } = wordsOf(column.header);
  const name = withoutDateWords(column.header);
  const known = NUMBERED_STAGE.test(name) || usualPlaceOf(name) !== null;
  if ((OTHER_DATES.test(text) && !known) || saysMeasure(column.header)) return false;
  if (holdsDates(column)) return known || isOutcomeColumn(column) || name === text;
  return holdsMarks(column) && (known || isOutcomeColumn(column));
}

function isOutcomeColumn(column: ColumnView): boolean {
  return endingInHeader(column.header) !== null;
}

function stemsWithoutDate(header: string): string {
  return wordsOf(withoutDateWords(header)).stems.join(' ');
}

function holdsDates(column: ColumnView): boolean {
  return column.profile.filled > 0 && column.profile.dates >= 0.7;
}

function holdsMarks(column: ColumnView): boolean {
  return column.profile.filled > 0 && column.profile.marks + column.profile.dates >= 0.9;
}
