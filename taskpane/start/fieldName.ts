import type { Dictionary } from '../../src/i18n/dictionary';

/** What people call a field; its own name where the texts have none. */
export function fieldName(field: string, { pane }: Dictionary): string {
  return (pane.fields as Readonly<Record<string, string>>)[field] ?? field;
}
