/**
 * Univer as a calculator: its parser, its functions and its interpreter over our cells. It starts in about half a second,
 * so this file is only loaded when there is something to compute.
 */
import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  type BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateExecuteAstNodeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  type IUnitData,
  LexerNode,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { ModelValue } from '../../workbookModel';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Book } from '../book';
import type { Calculable, FormulaPlace, SheetAliases } from '../formula/calculable';
import type { Sheet } from '../sheet';
import { bindReferences } from './formulaTree';
import { correctedFunctions } from './functions/correctedFunctions';
import { ReadingSession } from './readingSession';
import { fromComputed, toUniverCell } from './values';

let started = 0;

/** What the functions that the add-in registers look like to Univer. */
export type EvaluatorFunction = BaseFunction;

export class UniverEvaluator {
  private readonly univer: Univer;
  private readonly unitId: string;
  private readonly lexer: LexerTreeBuilder;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly functions: IFunctionService;
  private session: ReadingSession;

  constructor(
    private readonly book: Book,
    private readonly aliases: SheetAliases,
  ) {
    started += 1;
    this.unitId = `book_${String(started)}`;
    this.session = new ReadingSession(this.unitId, 1, 1);
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      sheetOrder: ['sheet'],
      sheets: { sheet: { id: 'sheet', name: 'sheet', rowCount: 1, columnCount: 1 } },
    });
    const injector = this.univer.__getInjector();
    this.lexer = injector.get(LexerTreeBuilder);
    this.parser = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.functions = injector.get(IFunctionService);
    this.functions.registerExecutors(...correctedFunctions());
  }

  register(functions: readonly EvaluatorFunction[]): void {
    this.functions.registerExecutors(...functions);
  }

  /** Begins a pass: cells are read anew. */
  begin(): void {
    this.session = new ReadingSession(
      this.unitId,
      Math.max(1, ...this.book.sheets.map((sheet) => sheet.cells.length)),
      Math.max(1, ...this.book.sheets.map(usedColumns)),
    );
    this.runtime.reset();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.loadSheets();
  }

  /** Ends a pass: what was read for it is let go. */
  end(): void {
    this.session.forget();
    CELL_INVERTED_INDEX_CACHE.clear();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.runtime.reset();
  }

  /** What was read of the cells so far no longer holds: something a volatile formula reads has changed. */
  forgetReadCells(): void {
    this.session.forget();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
  }

  /**
   * Computes one formula.
   *
   * @returns undefined when Univer cannot make sense of the formula.
   */
  evaluate(calculable: Calculable, place: FormulaPlace): ModelValue | ModelValue[][] | undefined {
    CELL_INVERTED_INDEX_CACHE.clear();
    const alias = this.aliases.alias(place.sheet);
    this.config.setExecuteUnitId(this.unitId);
    this.config.setExecuteSubUnitId(alias);
    this.runtime.setCurrent(place.row, place.column, MAX_ROWS, MAX_COLUMNS, alias, this.unitId);
    const lexed = this.lexer.treeBuilder(calculable.text);
    if (typeof lexed === 'string') return { error: lexed };
    const tree = lexed instanceof LexerNode ? this.parser.parse(lexed) : undefined;
    if (!tree) return undefined;
    bindReferences(tree, this.aliases, this.session);
    const result = this.interpreter.execute(generateExecuteAstNodeData(tree));
    return fromComputed(result);
  }

  dispose(): void {
    this.end();
    this.univer.dispose();
  }

  /** Functions that make references while they run (OFFSET, INDIRECT, INDEX) read the sheets through this. */
  private loadSheets(): void {
    const units: Record<string, unknown> = {};
    const names: Record<string, string> = {};
    for (const sheet of this.book.sheets) {
      const alias = this.aliases.alias(sheet);
      names[alias] = alias;
      names[sheet.name] = alias;
      units[alias] = {
        cellData: { getValue: (row: number, column: number) => toUniverCell(sheet.value(row, column)) },
        rowCount: MAX_ROWS,
        columnCount: MAX_COLUMNS,
        rowData: {},
        columnData: {},
      };
    }
    this.config.load({
      allUnitData: { [this.unitId]: units } as unknown as IUnitData,
      unitSheetNameMap: { [this.unitId]: names },
      unitStylesData: {},
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
  }
}

function usedColumns(sheet: Sheet): number {
  return sheet.cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}
