import type {
  Block,
  CellStyle,
  Content,
  Highlight,
  ListCell,
  PlacedCell,
  ReportChart,
  ReportSheet,
  ReportTable,
} from './model';

/** Gathers the parts of one report sheet; `build` hands them over as a plain description. */
export class SheetBuilder {
  private readonly cells: PlacedCell[] = [];
  private readonly columnWidths: Record<number, number> = {};
  private readonly rowHeights: Record<number, number> = {};
  private readonly tables: ReportTable[] = [];
  private readonly charts: ReportChart[] = [];
  private readonly lists: ListCell[] = [];
  private readonly highlights: Highlight[] = [];

  constructor(private readonly frame: Pick<ReportSheet, 'part' | 'name' | 'tabColor'>) {}

  text(row: number, column: number, text: string, style: CellStyle): this {
    return this.put(row, column, { kind: 'text', text }, style);
  }

  /** A number; null stands for a figure that is not known and leaves the cell blank. */
  number(row: number, column: number, value: number | null, style: CellStyle): this {
    return this.put(row, column, value === null ? { kind: 'blank' } : { kind: 'number', value }, style);
  }

  /** A formula, without its '='. */
  formula(row: number, column: number, expression: string, style: CellStyle): this {
    return this.put(row, column, { kind: 'formula', formula: `=${expression}` }, style);
  }

  width(column: number, characters: number): this {
    this.columnWidths[column] = characters;
    return this;
  }

  height(row: number, points: number): this {
    this.rowHeights[row] = points;
    return this;
  }

  table(table: ReportTable): this {
    this.tables.push(table);
    return this;
  }

  chart(chart: ReportChart): this {
    this.charts.push(chart);
    return this;
  }

  list(list: ListCell): this {
    this.lists.push(list);
    return this;
  }

  highlight(highlight: Highlight): this {
    this.highlights.push(highlight);
    return this;
  }

  build(page: { frozenRows: number; printArea: Block; printTitleRows: [number, number] | null }): ReportSheet {
    return {
      ...this.frame,
      cells: this.cells,
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      tables: this.tables,
      charts: this.charts,
      lists: this.lists,
      highlights: this.highlights,
      ...page,
    };
  }

  private put(row: number, column: number, content: Content, style: CellStyle): this {
    this.cells.push({ row, column, content, style });
    return this;
  }
}
