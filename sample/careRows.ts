import { EXECUTIVES, JUNIORS, type Care } from './care';
import type { CareWords } from './careWords';
import { date, dealId, dotted, money, type Cell } from './cell';
import type { Words } from './words';

interface InWords {
  words: Words;
  more: CareWords;
}

/** Rows with further columns beside them. */
export function beside(rows: readonly Cell[][], columns: readonly Cell[][]): Cell[][] {
  return rows.map((row, index) => [...row, ...(columns[index] ?? [])]);
}

export function clientColumns({ clients }: Care, { words, more }: InWords): Cell[][] {
  const rows = clients.map((one): Cell[] => [
    one.need,
    one.relationship,
    more.relationshipStages[one.relationshipStage] ?? null,
    one.lifeCycle === null ? null : more.lifeCycles[one.lifeCycle],
    money(one.potential),
    money(one.cost),
    one.imageMaker ? more.yes : null,
    one.expert ? more.yes : null,
    one.beachhead ? more.yes : null,
    date(one.reviewed),
    one.plannedHours,
    money(one.plannedMoney),
    one.decision === null ? null : one.decision.accepted ? more.decisions.accepted : more.decisions.declined,
    one.decision === null ? null : (words.planners[one.decision.planner] ?? null),
    date(one.decision?.day ?? null),
  ]);
  // A blemish: the day of a review as text.
  const first = rows.find((row) => row[9] !== null);
  if (first) first[9] = dotted(first[9] ?? null);
  return rows;
}

export function dealColumns({ deals }: Care, { words, more }: InWords): Cell[][] {
  return deals.map(({ discount, referral, projectStatus }) => [
    discount === null ? null : { value: discount, numberFormat: '0%' },
    referral === null ? null : words.clients(referral),
    projectStatus === null ? null : (more.projectStatuses[projectStatus] ?? null),
  ]);
}

export function contactColumns({ contacts }: Care, { more }: InWords): Cell[][] {
  return contacts.map(({ note, source }) => [
    note === null ? null : (more.notes[note] ?? null),
    source === null ? null : (more.sources[source] ?? null),
  ]);
}

export function personColumns({ people }: Care, { more }: InWords): Cell[][] {
  return people.map(({ left, lastContact }) => [left ? more.yes : null, date(lastContact), more.sides.theirs, null]);
}

/** Our own people, as further rows of the list of people. */
export function teamRows({ team }: Care, { words, more }: InWords): Cell[][] {
  return team.map(({ client, role, person, responsibility, left }) => [
    words.clients(client),
    person === null ? null : (more.team[person] ?? null),
    more.teamRoles[role] ?? null,
    null,
    null,
    left ? more.yes : null,
    null,
    more.sides.ours,
    responsibility ? (more.responsibilities[role] ?? null) : null,
  ]);
}

/** Project statuses stand at the offer, at the contract and at the order. */
export function stageColumns({ more }: InWords): Cell[][] {
  const [estimate = '', drafting = '', production = '', delivered = ''] = more.projectStatuses;
  const statuses = new Map([
    [2, estimate],
    [4, drafting],
    [5, `${production}; ${delivered}`],
  ]);
  return Array.from({ length: 8 }, (_, index) => [statuses.get(index) ?? null]);
}

export function hoursRows({ hours }: Care, { words, more }: InWords): Cell[][] {
  const nameOf = (who: number): string | null => {
    if (who >= JUNIORS) return more.juniors[who - JUNIORS] ?? null;
    return (who >= EXECUTIVES ? words.planners[who - EXECUTIVES] : words.managers[who]) ?? null;
  };
  const rows = hours.map((one): Cell[] => [
    date(one.date),
    nameOf(one.who),
    one.client === null ? null : words.clients(one.client),
    one.deal === null ? null : more.project(dealId(one.deal)),
    more.kinds[one.kind],
    one.hours,
    money(one.money),
    one.plannedHours,
    money(one.plannedMoney),
    one.who >= EXECUTIVES && one.who < JUNIORS ? more.yes : null,
    one.who >= JUNIORS ? more.yes : null,
    one.permitted === null ? null : one.permitted ? more.yes : more.no,
  ]);
  // Blemishes: a kind that nobody knows, a client who is in no list, hours as text.
  const logged = rows.filter((row) => row[5] !== null);
  const [kind, stray, text] = [logged[20], logged[60], logged[90]];
  if (kind) kind[4] = more.strayKind;
  if (stray) stray[2] = more.strayClient;
  if (text && typeof text[5] === 'number') text[5] = text[5].toFixed(2).replace('.', ',');
  return rows;
}

export function activityRows({ activities }: Care, { words, more }: InWords): Cell[][] {
  const mark = (told: boolean | null): Cell => (told === null ? null : told ? more.yes : more.no);
  return activities.map((one): Cell[] => [
    words.clients(one.client),
    more.activities[one.activity] ?? null,
    date(one.date),
    one.responsible === null ? null : (words.managers[one.responsible] ?? null),
    one.approved ? (words.planners[one.client % 2] ?? null) : null,
    mark(one.done),
    mark(one.confirmed),
    mark(one.valuableToUs),
    mark(one.valuableToClient),
    money(one.money),
  ]);
}

export function competitorRows({ competitors }: Care, { words, more }: InWords): Cell[][] {
  return competitors.map(({ client, competitor, strength, weakness }) => [
    words.clients(client),
    more.competitors[competitor] ?? null,
    strength === null ? null : (more.strengths[strength] ?? null),
    weakness === null ? null : (more.weaknesses[weakness] ?? null),
  ]);
}
