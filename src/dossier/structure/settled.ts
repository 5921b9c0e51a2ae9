import type { FieldKey } from '../ownFields';
import type { DraftItem } from './itemBuilder';
import type { StructureItem } from './proposal';

/**
 * Gives each field one content: the first whose label means exactly that field, otherwise the first that means a part of it. The others go to
 * the notes under their labels.
 */
export function settled(drafts: readonly DraftItem[]): StructureItem[] {
  const winners = new Map<FieldKey, DraftItem>();
  for (const draft of drafts) {
    if (draft.to.kind !== 'field') continue;
    const before = winners.get(draft.to.field);
    if (!before || (before.isNarrower && !draft.isNarrower)) winners.set(draft.to.field, draft);
  }
  return drafts.map((draft): StructureItem => {
    const { isNarrower: _isNarrower, ...item } = draft;
    if (item.to.kind === 'note') return { ...item, reason: 'unrecognised' };
    if (item.to.kind === 'field' && winners.get(item.to.field) !== draft)
      return { ...item, to: { kind: 'note' }, reason: 'taken' };
    return { ...item, reason: null };
  });
}
