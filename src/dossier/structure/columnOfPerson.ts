import { dossierTextsOf } from '../../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../../i18n/language';
import { folded } from '../dossierCell';
import { labelOf } from './labels';
import type { Piece } from './splitPieces';

const ROLES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((each) => dossierTextsOf(each).choices.role.map(folded)));

/** What else stands in a person's line and cannot be mistaken: a role, a position, a phone, an address of mail. */
export function columnOfPerson({ cell: { value } }: Pick<Piece, 'cell'>): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (ROLES.has(folded(text))) return 'role';
  if (/^\S+@\S+\.\S+$/.test(text) || /^(?:\+|8|00|\()[\d\s()-]{6,18}$/.test(text)) return 'reach';
  const label = labelOf(text)?.label;
  return label?.kind === 'table' && label.table === 'people' ? label.labelTo : null;
}
