import type { Language } from '../../src/i18n/dictionary';
import type { ReportId } from '../../src/reports/model';
import type { WorkbookSettings } from '../../src/reports/workbookSettings';
import type { SelfCheckRequest } from '../../src/selfcheck/runSelfCheck';
import type { SelfCheckReport } from '../../src/selfcheck/selfCheck';
import type { SheetEvent, WorkbookEvent } from '../../src/workbook/watchWorkbook';
import type { ListsToAdd, PaneEffects } from '../paneEffects';
import { Cancelled } from './cancelled';
import { DossierStore } from './dossierStore';
import { meaningOf } from './happenings';
import { isBusy, nextState, type PaneEvent, type PaneState, type Tab } from './paneState';
import { readsOtherwise } from './settingsChanges';

/** Milliseconds of quiet after which events of the workbook are looked at together. */
const QUIET = 400;

/** Milliseconds that a selection rests before it is looked at: whoever walks through a list passes over its rows. */
const REST = 150;

/** Milliseconds after our own work in which its events still come in. */
const ECHO = 1000;

/**
 * The pane's state and what can be done to it. It lives outside the components, because the ribbon's buttons act on it too while the
 * pane is closed.
 */
export class PaneStore {
  readonly dossiers: DossierStore;
  private readonly listeners = new Set<() => void>();
  private cancelAsked = false;
  private isClosed = false;
  private stopWatching: (() => Promise<void>) | null = null;
  private pending: SheetEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private selectionTimer: ReturnType<typeof setTimeout> | undefined;
  /** Counts looks at the selection: only the latest is shown. */
  private selections = 0;
  /** Our own changes are told too, some time after they were made. */
  private isSettling = false;
  private isChecking = false;
  private saving: Promise<void> = Promise.resolve();
  /** Settings chosen that are not saved yet. */
  private unsaved = 0;

  constructor(
    private current: PaneState,
    private readonly effects: PaneEffects,
  ) {
    this.dossiers = new DossierStore({
      state: this.state,
      effects: () => this.effects.dossiers,
      dispatch: (event) => this.dispatch({ type: 'dossiers', event }),
      saved: () => this.saving,
      look: this.look,
      show: (sheetId, sheetName) => this.attempt(this.effects.show(sheetId, sheetName)),
      settle: () => this.settle(),
      waiting: this.waiting,
      fail: (error) => this.fail(error),
      isClosed: () => this.isClosed,
    });
  }

  /** The language that Excel is shown in. */
  get excelLanguage(): Language {
    return this.effects.language;
  }

  readonly state = (): PaneState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks through the workbook and watches it from then on. */
  async start(): Promise<void> {
    await this.look();
    try {
      const stop = await this.effects.watch(this.noticed);
      if (this.isClosed) await stop();
      else this.stopWatching = stop;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Lets go of the workbook: a build under way is stopped at its next checkpoint, and nothing more is shown. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.cancelAsked = true;
    clearTimeout(this.timer);
    clearTimeout(this.selectionTimer);
    await this.stopWatching?.();
  }

  readonly look = async (): Promise<void> => {
    this.pending = [];
    this.dispatch({ type: 'looking' });
    try {
      const survey = await this.effects.survey(this.waiting);
      const settings = this.unsaved > 0 ? this.current.settings : survey.remembered.settings;
      await this.speak(settings.language ?? this.effects.language);
      this.dispatch({ type: 'seen', survey, settings });
      this.findClientLater();
    } catch (error) {
      this.dispatch({ type: 'unseen' });
      this.fail(error);
      return;
    }
    if (!this.isClosed) await this.dossiers.follow();
  };

  readonly chooseTab = (tab: Tab): void => {
    this.effects.keepTab(tab);
    this.dispatch({ type: 'tabChosen', tab });
    if (tab === 'dossiers') this.dossiers.opened();
  };

  readonly skipWelcome = (): void => {
    this.effects.keepWelcomed();
    this.dispatch({ type: 'welcomed' });
  };

  readonly chooseAsOf = (asOf: string): void => this.dispatch({ type: 'asOfChosen', asOf });

  readonly dismiss = (): void => this.dispatch({ type: 'dismissed' });

  /** Remembers settings in the workbook; where it is read otherwise by them, it is looked through again. */
  readonly remember = (settings: WorkbookSettings): Promise<void> => {
    const before = this.current.settings;
    this.dispatch({ type: 'set', settings });
    this.unsaved++;
    // One after another, so that the last choice is the one that stays.
    this.saving = this.saving.then(async () => {
      try {
        await this.effects.save(settings).finally(() => this.unsaved--);
        this.dispatch({ type: 'saved' });
        if (readsOtherwise(before, settings)) await this.look();
      } catch (error) {
        this.fail(error);
      }
    });
    return this.saving;
  };

  /**
   * Builds reports. While a build is under way, another is not begun.
   *
   * @returns whether the reports were built
   */
  readonly build = async (reports: readonly ReportId[]): Promise<boolean> => {
    if (isBusy(this.current)) return false;
    this.cancelAsked = false;
    this.dispatch({ type: 'building', reports });
    try {
      await this.saving;
      const { settings, language, asOf } = this.current;
      const { built, findings, missing } = await this.effects.build({
        reports,
        settings,
        language,
        asOf,
        progress: (done, all) => this.dispatch({ type: 'written', done, all }),
        checkpoint: () => {
          if (this.cancelAsked) throw new Cancelled();
        },
        waiting: this.waiting,
      });
      this.settle();
      this.dispatch({ type: 'ended', outcome: { kind: 'built', reports: built, findings, missing } });
      if (!this.isClosed) await this.look();
      return built.length > 0;
    } catch (error) {
      this.settle();
      const isCancelled = error instanceof Cancelled;
      this.dispatch({ type: 'ended', outcome: isCancelled ? { kind: 'cancelled' } : null });
      if (!isCancelled) this.fail(error);
      return false;
    }
  };

  readonly cancel = (): void => {
    this.cancelAsked = true;
    this.dispatch({ type: 'cancelling' });
  };

  readonly addLists = async (lists: ListsToAdd, language: Language): Promise<void> => {
    if (isBusy(this.current)) return;
    this.dispatch({ type: 'adding' });
    try {
      await this.effects.addLists(lists, language);
      this.settle();
      this.dispatch({ type: 'added' });
      await this.look();
    } catch (error) {
      this.settle();
      this.dispatch({ type: 'added' });
      this.fail(error);
    }
  };

  readonly select = async (sheet: string, cell: string): Promise<void> =>
    void (await this.attempt(this.effects.select(sheet, cell)));

  /** Brings a report's sheet to the front, if it has one. */
  readonly show = async (report: ReportId): Promise<void> => {
    const built = this.current.survey?.reports.find((each) => each.report === report);
    if (built) await this.attempt(this.effects.show(built.sheetId, built.sheetName));
  };

  /** Checks this Excel. What happens to the scratch sheets is no news to the pane. */
  readonly selfCheck = async (request: SelfCheckRequest): Promise<SelfCheckReport> => {
    this.isChecking = true;
    try {
      return await this.effects.selfCheck({
        ...request,
        isCancelled: () => this.isClosed || request.isCancelled?.() === true,
      });
    } finally {
      this.isChecking = false;
      this.settle();
    }
  };

  readonly copy = (text: string): Promise<void> => this.effects.copy(text);

  private readonly waiting = (isWaiting: boolean): void => this.dispatch({ type: 'waiting', isWaiting });

  /** @returns false when it failed, which is said */
  private async attempt(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  private async speak(language: Language): Promise<void> {
    if (language === this.current.language) return;
    this.dispatch({ type: 'spoken', language, texts: await this.effects.loadTexts(language) });
  }

  private readonly noticed = (event: WorkbookEvent): void => {
    if (event.kind === 'selected' || event.kind === 'activated') this.findClientLater();
    if (event.kind === 'selected') return;
    if (event.kind === 'activated') {
      this.dispatch({ type: 'sheetInFront', sheetId: event.sheetId });
      return;
    }
    const isOurs = isBusy(this.current) || this.isChecking || this.isSettling;
    const isUsers = this.current.survey?.userSheets.includes(event.sheetId) === true;
    if (isOurs && !isUsers) return;
    this.pending.push(event);
    this.digestLater();
  };

  private digestLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { survey, isLooking } = this.current;
      if (isBusy(this.current) || isLooking) this.digestLater();
      else if (survey) {
        const meaning = meaningOf(this.pending, survey);
        this.dossiers.noticed(this.pending, meaning.isChanged);
        this.pending = [];
        if (meaning.isChanged || meaning.gone.length > 0) this.dispatch({ type: 'changed', ...meaning });
      }
    }, QUIET);
  }

  private findClientLater(): void {
    clearTimeout(this.selectionTimer);
    if (!this.isClosed) this.selectionTimer = setTimeout(() => void this.findClient(), REST);
  }

  /** Finds the selected client. What goes on meanwhile asks for it again when it ends. */
  private async findClient(): Promise<void> {
    const { survey, isLooking, isChanged } = this.current;
    if (!survey || isBusy(this.current) || isLooking || this.isChecking) return;
    const turn = ++this.selections;
    const isUpToDate = !isChanged && this.pending.length === 0;
    // Where Excel does not tell what is selected, as with a chart, no client is.
    const client = await this.effects.selectedClient(survey.clients, isUpToDate).catch(() => null);
    if (turn === this.selections) this.dispatch({ type: 'clientSelected', client });
  }

  private settle(): void {
    this.isSettling = true;
    this.findClientLater();
    setTimeout(() => (this.isSettling = false), ECHO);
  }

  private fail(error: unknown): void {
    this.dispatch({ type: 'failed', message: this.effects.messageOf(error, this.current.texts) });
  }

  private dispatch(event: PaneEvent): void {
    if (this.isClosed) return;
    const next = nextState(this.current, event);
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
