import type { CellStyle, ReportSheet } from './model';
import { fill } from '../i18n/template';
import type { ReportSetting } from './reportSetting';
import { tableColumn } from './references';
import { SheetBuilder } from './sheetBuilder';
import { widthFor } from './widthFor';

export interface FactsColumn<Row> {
  /** Letters, digits and spaces only, so that formulas can name it plainly. */
  heading: string;
  value: (row: Row) => string | number;
  style: CellStyle;
  width: number;
}

/** A facts table on a sheet of its own, and how formulas reach its columns. */
export class FactsSheet<Row, Key extends string> {
  private readonly tableName: string;

  constructor(
    private readonly frame: { part: 'facts' | 'tests'; sheet: string; report: string; table: string },
    private readonly columns: Readonly<Record<Key, FactsColumn<Row>>>,
    private readonly setting: ReportSetting,
  ) {
    this.tableName = setting.freeTableName(frame.table);
  }

  /** The column as a formula names it. @example facts.column('entered') // 'KamFunnelFacts[Entered]' */
  column(key: Key): string {
    return tableColumn(this.tableName, this.columns[key].heading);
  }

  /** SUMIFS of a measure over the given criteria. */
  sum(measure: Key, criteria: readonly (readonly [Key, string])[]): string {
    const pairs = criteria.map(([key, criterion]) => `,${this.column(key)},${criterion}`);
    return `SUMIFS(${this.column(measure)}${pairs.join('')})`;
  }

  sheet(rows: readonly Row[]): ReportSheet {
    const { part, sheet: name, report, table } = this.frame;
    const { texts } = this.setting;
    const sheet = new SheetBuilder({ part, name, tabColor: '#8A8886' });
    const columns = Object.values<FactsColumn<Row>>(this.columns);
    sheet.text(0, 0, fill(texts.facts.title, { report }), 'title');
    sheet.text(1, 0, texts.facts.note, 'note');
    columns.forEach((column, index) => {
      sheet
        .text(HEADER_ROW, index, column.heading, 'header')
        .width(index, widthFor(column.width, column.heading, `${column.heading}    `));
      rows.forEach((row, line) => {
        const value = column.value(row);
        if (typeof value === 'number') sheet.number(HEADER_ROW + 1 + line, index, value, column.style);
        else sheet.text(HEADER_ROW + 1 + line, index, value, column.style);
      });
    });
    const block = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: columns.length };
    sheet.table({ name: this.tableName, wantedName: table, block, look: 'facts' });
    return sheet.build({
      frozenRows: HEADER_ROW + 1,
      printArea: { row: 0, column: 0, rows: HEADER_ROW + 1 + rows.length, columns: columns.length },
      printTitleRows: [HEADER_ROW, HEADER_ROW],
    });
  }
}

const HEADER_ROW = 3;
