/**
 * The host's end of the bridge for one open workbook: takes requests one after another, keeps the workbook calculated between them,
 * and sends events after them.
 */
import { type PayloadLimit, payloadTooLarge } from './payloadLimit';
import type { PlacedTable } from '../engine/book';
import type { Engine } from '../engine/engine';
import { HostError } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import type { RangeModel } from '../workbookModel';
import { overlap, rangeAddress } from '../engine/address';
import { excelObjects } from '../objects/excelObjects';
import { RangeArea } from '../objects/rangeArea';
import type { Session } from '../objects/session';
import { workbookObject } from '../objects/workbook';
import { ANY_SHEET, type CellsChange, EventHub, EventType, NO_TARGET } from './eventHub';
import { FailureOrders } from './failureOrders';
import { FunctionChannel } from './functionChannel';
import type { HostObject } from './hostObject';
import { type ActionMessage, ActionType, PathType, type RequestBody, type RequestMessage } from './messages';
import type { BridgeEnd, BridgeResponse, NativeBridge } from './nativeBridge';
import { References } from './references';
import { RequestProcessor } from './requestProcessor';
import { setCheck, type SetCheck } from './requirementSets';
import { services } from './services';

export interface WorkbookEndOptions extends PayloadLimit {
  /** Milliseconds that a custom function may take. */
  functionTimeLimit: number;
  /** The highest requirement set ExcelApi that is answered; all when left out. */
  excelApi?: string;
  /** Takes files that are opened as workbooks beside this one. */
  openBeside?: (bytes: Uint8Array) => void;
}

export class WorkbookEnd implements BridgeEnd, Session {
  readonly make = excelObjects;
  readonly events = new EventHub();
  readonly references = new References();
  readonly failures = new FailureOrders();
  readonly functions: FunctionChannel;
  selection: { sheet: Sheet; range: RangeModel };
  private readonly checkSet: SetCheck;
  private readonly services: Map<string, HostObject>;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: Engine,
    private readonly bridge: NativeBridge,
    private readonly options: WorkbookEndOptions,
  ) {
    this.selection = { sheet: engine.book.activeSheet, range: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.functions = new FunctionChannel((entries) => bridge.sendEntries(this, entries), options.functionTimeLimit);
    this.checkSet = setCheck(options.excelApi);
    this.services = services(this.functions);
    engine.listen({
      cellsChanged: (sheet, range) => this.events.cellsChanged(sheet, range),
      rowsMoved: (sheet, move) => this.events.rowsMoved(sheet, move),
      sheetAdded: (sheet) => this.sheetEvent(EventType.WorksheetAdded, 'WorksheetAdded', sheet),
      sheetDeleted: (sheet) => this.sheetEvent(EventType.WorksheetDeleted, 'WorksheetDeleted', sheet),
      sheetActivated: (sheet) => this.activated(sheet),
      sheetRenamed: (sheet, nameBefore) =>
        this.sheetEvent(EventType.WorksheetNameChanged, 'WorksheetNameChanged', sheet, {
          nameBefore,
          nameAfter: sheet.name,
        }),
      tableAdded: (placed) => this.tableEvent(EventType.TableAdded, 'TableAdded', placed),
      tableDeleted: (placed) => this.tableEvent(EventType.TableDeleted, 'TableDeleted', placed),
    });
  }

  async receive(request: RequestMessage, size: number): Promise<BridgeResponse> {
    const { body } = request.message;
    const actions = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
    const tooLarge = payloadTooLarge(size, this.options, 'Request');
    if (tooLarge) return tooLarge;
    if (isForServices(actions)) return ok(await this.process(actions, false));
    return this.inTurn(async () => {
      const mayFail = !isCleanup(actions);
      if (mayFail) this.failures.requestBegins();
      const answer = ok(await this.process(actions, mayFail));
      await this.settle();
      return payloadTooLarge(answer, this.options, 'Response') ?? answer;
    });
  }

  /** Does something to the workbook between requests, as a user would, and sends the events. */
  async asUser<T>(act: () => T): Promise<T> {
    return this.inTurn(async () => {
      const result = act();
      await this.settle();
      return result;
    });
  }

  /** Computes every formula, after the requests so far. */
  async recalculateAll(): Promise<void> {
    await this.inTurn(async () => {
      await this.engine.recalculate('all');
      this.engine.settled();
    });
  }

  /** Waits until all requests so far are answered. */
  async idle(): Promise<void> {
    await this.inTurn(() => Promise.resolve());
  }

  openBeside(bytes: Uint8Array): void {
    if (!this.options.openBeside) {
      throw new HostError('NotImplemented', 'This host has no place for a further workbook.');
    }
    this.options.openBeside(bytes);
  }

  select(sheet: Sheet, range: RangeModel): void {
    this.engine.activate(sheet);
    this.selection = { sheet, range: { ...range } };
    this.events.add(EventType.SelectionChanged, NO_TARGET, {});
  }

  close(): void {
    this.functions.close();
    this.bridge.disconnect(this);
    this.engine.dispose();
  }

  private async settle(): Promise<void> {
    await this.engine.recalculate();
    this.sendEvents();
    this.engine.settled();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async process(body: RequestBody, mayFail: boolean): Promise<unknown> {
    const processor = new RequestProcessor(body, {
      workbook: () => workbookObject(this),
      service: (name) => this.service(name),
      reference: (id) => this.references.find(id),
      beforeRead: () => this.engine.recalculate(),
      checkSet: this.checkSet,
      beforeAction: (action) => {
        if (mayFail) this.failures.beforeAction(action);
      },
    });
    return processor.process();
  }

  private service(name: string): HostObject {
    const service = this.services.get(name.split('.').at(-1) ?? '');
    if (!service) throw new HostError('ApiNotFound', `${name} is not implemented by the local host.`);
    return service;
  }

  private sheetEvent(type: number, name: string, sheet: Sheet, more: Record<string, string> = {}): void {
    if (this.events.wants(type, ANY_SHEET)) {
      this.events.add(type, ANY_SHEET, { type: name, source: 'Local', worksheetId: sheet.id, ...more });
    }
  }

  private tableEvent(type: number, name: string, { sheet, table }: PlacedTable): void {
    for (const target of [sheet.id, ANY_SHEET]) {
      if (!this.events.wants(type, target)) continue;
      const message = { type: name, source: 'Local', worksheetId: sheet.id, tableId: table.id };
      this.events.add(type, target, type === EventType.TableDeleted ? { ...message, tableName: table.name } : message);
    }
  }

  private activated(sheet: Sheet): void {
    if (this.selection.sheet !== sheet) {
      this.selection = { sheet, range: { row: 0, column: 0, rows: 1, columns: 1 } };
      this.events.add(EventType.SelectionChanged, NO_TARGET, {});
    }
    this.sheetEvent(EventType.WorksheetActivated, 'WorksheetActivated', sheet);
  }

  /** Sends what has happened, after the answer to the request that made it happen. */
  private sendEvents(): void {
    for (const change of this.events.takeChanges()) this.noteChange(change);
    const entries = this.events.takePending();
    if (entries.length > 0) setTimeout(() => this.bridge.sendEntries(this, entries), 0);
  }

  private noteChange({ sheet, range, type: changeType }: CellsChange): void {
    if (!this.engine.book.sheets.includes(sheet)) return;
    const change = { changeType, source: 'Local', worksheetId: sheet.id, shiftDirection: 0 };
    const message = (type: string, part: RangeModel): Record<string, unknown> => ({
      type,
      ...change,
      address: rangeAddress(part),
      referenceId: this.references.keepForEvent(this.make.range(new RangeArea(this, sheet, part))),
    });
    for (const target of [sheet.id, ANY_SHEET]) {
      if (!this.events.wants(EventType.WorksheetChanged, target)) continue;
      this.events.add(EventType.WorksheetChanged, target, message('WorksheetChanged', range));
    }
    // Which tables the deleted rows were in cannot be told any more.
    for (const table of changeType === 'RowDeleted' ? [] : sheet.tables) {
      if (!this.events.wants(EventType.TableChanged, table.id) || !overlap(table.range, range)) continue;
      this.events.add(EventType.TableChanged, table.id, { ...message('TableChanged', range), tableId: table.id });
    }
  }
}

function ok(body: unknown): BridgeResponse {
  return { statusCode: 200, headers: {}, body };
}

/** Answers of functions must not wait behind a request that waits for them. */
function isForServices(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PathType.Service);
}

/** Office.js lets go of references by itself; failures are not ordered for that, and it does not count as a request. */
function isCleanup(body: RequestBody): boolean {
  return (
    body.Actions.some(isRelease) &&
    body.Actions.every((action) => isRelease(action) || action.ActionType === ActionType.Instantiate)
  );
}

function isRelease(action: ActionMessage): boolean {
  return action.Name === '_RemoveReference';
}
