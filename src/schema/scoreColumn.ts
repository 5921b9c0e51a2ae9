import type { ColumnProfile } from './columnProfile';
import { outcomeOf } from './outcomeLabels';
import type { Role } from './mapping';
import { saysIdentifier, scoreHeader } from './scoreHeader';

/** What a field's column holds. */
export type FieldKind = 'key' | 'name' | 'label' | 'date' | 'period' | 'number' | 'mark' | 'text';

const KINDS: Readonly<Record<string, FieldKind>> = {
  deal: 'key',
  client: 'name',
  manager: 'name',
  planner: 'name',
  responsible: 'name',
  approvedBy: 'name',
  parent: 'name',
  person: 'name',
  competitor: 'name',
  event: 'label',
  segment: 'label',
  stage: 'label',
  lastStage: 'label',
  outcome: 'label',
  kind: 'label',
  tone: 'label',
  role: 'label',
  attitude: 'text',
  started: 'date',
  closed: 'date',
  date: 'date',
  nextDate: 'date',
  period: 'period',
  planned: 'number',
  refined: 'number',
  actual: 'number',
  amount: 'number',
  eventRating: 'number',
  personalRating: 'number',
  deadlineDays: 'number',
  points: 'number',
  hours: 'number',
  done: 'mark',
  discount: 'number',
  referral: 'name',
  projectStatus: 'label',
  lifeCycle: 'label',
  relationshipStage: 'label',
  potential: 'number',
  cost: 'number',
  imageMaker: 'mark',
  expert: 'mark',
  beachhead: 'mark',
  reviewed: 'date',
  plannedHours: 'number',
  plannedMoney: 'number',
  decidedBy: 'name',
  decidedOn: 'date',
  confirmed: 'mark',
  valuableToUs: 'mark',
  valuableToClient: 'mark',
  money: 'number',
  project: 'name',
  executive: 'mark',
  junior: 'mark',
  permitted: 'mark',
  left: 'mark',
  lastContact: 'date',
  side: 'label',
  currency: 'label',
};

export function kindOf(field: string): FieldKind {
  return KINDS[field] ?? 'text';
}

/**
 * How well a column fits a field, 0 to 1: what its header says (`scoreHeader`), tempered by what its values are. A money field
 * wants numbers, a date field dates, a stage few distinct texts, a deal's key distinct values.
 *
 * @param labels distinct values of the column, for a stage or an outcome; may be left empty.
 */
export function scoreColumn(
  header: string,
  profile: ColumnProfile,
  role: Role,
  field: string,
  labels: readonly string[] = [],
): number {
  const said = scoreHeader(header, field, role);
  if (said === 0 || profile.filled === 0) return said * 0.9;
  return said * evidence(header, profile, field, labels);
}

function evidence(header: string, profile: ColumnProfile, field: string, labels: readonly string[]): number {
  const { numbers, dates, texts, marks } = profile;
  switch (kindOf(field)) {
    case 'number':
      return dates > 0.8 && numbers < 0.5 ? 0.2 : 0.3 + 0.7 * numbers;
    case 'date':
      return 0.2 + 0.8 * dates;
    case 'period':
      return texts > 0 && dates < 0.5 ? 0.3 : 1;
    case 'key':
      return keyEvidence(header, profile);
    case 'name':
      return numbers > 0.8 || dates > 0.8 ? 0.45 : 1;
    case 'label':
      return labelEvidence(profile, field, labels);
    case 'mark':
      return 0.5 + 0.5 * Math.max(marks, dates);
    case 'text':
      return dates > 0.8 ? 0.3 : 1;
  }
}

// A deal's name that keeps coming back ("Delivery") is no key; an identifier that does is a duplicate to be reported.
function keyEvidence(header: string, profile: ColumnProfile): number {
  if (profile.dates > 0.8 && !saysIdentifier(header)) return profile.numbers < 0.5 ? 0.2 : 0.6;
  const looksLikeKey = saysIdentifier(header) || profile.numbers + profile.figures > 0.5;
  return looksLikeKey || profile.distinct > 0.97 ? 1 : 0.35;
}

function labelEvidence(profile: ColumnProfile, field: string, labels: readonly string[]): number {
  if (profile.marks > 0.9) return field === 'outcome' ? 1 : 0.2;
  if (profile.numbers > 0.8 || profile.dates > 0.8) return 0.35;
  if (profile.filled >= 20 && profile.distinctCount > 12 && profile.distinct > 0.5) return 0.5;
  if (field === 'outcome' && labels.length > 0) {
    const outcomes = labels.filter((label) => outcomeOf(label) !== null).length / labels.length;
    return 0.4 + 0.6 * outcomes;
  }
  if ((field === 'stage' || field === 'lastStage') && labels.length > 0) {
    return labels.every((label) => outcomeOf(label) !== null) ? 0.6 : 1;
  }
  return 1;
}
