import { dictionaryOf, type Language } from '../src/i18n/dictionary';
import { messageOf } from '../src/i18n/problem';
import { REPORT_IDS } from '../src/reports/model';
import { readingsOf } from '../src/reports/auditJson';
import { serialOf } from '../src/schema/calendar';
import { auditWorkbook, inspectWorkbook } from '../src/workbook/auditWorkbook';
import type { PaneEffects } from './Pane';

/** The pane's effects on the open workbook. */
export function workbookEffects(language: Language): PaneEffects {
  const texts = dictionaryOf(language);
  return {
    async look() {
      const lists = await inspectWorkbook();
      return readingsOf(lists).map(({ role, list, rowsRead }) => ({
        role: texts.roles[role],
        name: list.name,
        rows: rowsRead,
      }));
    },
    async build() {
      const request = { language, asOf: today(), period: 'month', reports: REPORT_IDS, write: true } as const;
      return (await auditWorkbook(request)).audit.findings;
    },
    messageOf: (error) => messageOf(error, texts),
  };
}

function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
