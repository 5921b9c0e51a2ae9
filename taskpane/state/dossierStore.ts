import type { StructureChoices } from '../../src/dossier/structure/proposal';
import type { DossierRequest, DossierResult } from '../../src/workbook/dossiers';
import type { Waiting } from '../../src/workbook/inExcel';
import type { SheetEvent } from '../../src/workbook/watchWorkbook';
import type { DossierEffects, WritingRequest } from '../paneEffects';
import { Cancelled } from './cancelled';
import { plainName } from '../../src/schema/plainName';
import type { DossierEvent, DossierState, DossierView, DossierWorkKind } from './dossierState';
import { isBusy, type PaneState } from './paneState';

/** What the dossiers need of the pane that they are a part of. */
export interface DossierPane {
  state: () => PaneState;
  effects: () => DossierEffects;
  dispatch: (event: DossierEvent) => void;
  /** Resolves once the settings that were chosen are saved. */
  saved: () => Promise<void>;
  /** Looks through the workbook anew, the dossiers with it. */
  look: () => Promise<void>;
  /** Brings a sheet to the front; false when that failed and was said. */
  show: (sheetId: string, sheetName: string) => Promise<boolean>;
  /** Lets the events of our own work pass. */
  settle: () => void;
  waiting: Waiting;
  fail: (error: unknown) => void;
  isClosed: () => boolean;
}

/** What can be done to dossiers: a part of the pane's store, which it shares the busy flag and the messages with. */
export class DossierStore {
  private cancelAsked = false;
  /** Counts looks: only the latest is shown. */
  private looks = 0;

  constructor(private readonly pane: DossierPane) {}

  /** Looks at the dossiers of the workbook. */
  readonly look = async (): Promise<void> => {
    const turn = ++this.looks;
    this.pane.dispatch({ type: 'looking' });
    try {
      const survey = await this.pane.effects().survey(this.pane.state().language, this.pane.waiting);
      if (turn === this.looks) this.pane.dispatch({ type: 'seen', survey });
    } catch (error) {
      if (turn !== this.looks) return;
      this.pane.dispatch({ type: 'unseen' });
      this.pane.fail(error);
    }
  };

  /** The tab is in front now: what it shows is looked at, unless it was and nothing has changed since. */
  opened(): void {
    const { isLooking } = this.pane.state();
    const { survey, isStale, isLooking: isUnderWay } = this.state;
    // The look through the workbook that is under way ends with one at the dossiers.
    if (!isLooking && !isUnderWay && (survey === null || isStale)) void this.look();
  }

  /** The workbook was looked through; dossiers that nobody sees wait until the tab is opened. */
  async follow(): Promise<void> {
    if (this.pane.state().tab === 'dossiers') await this.look();
    else if (this.state.survey !== null) this.pane.dispatch({ type: 'stale' });
  }

  /** @param isUsers whether something of the user's own has changed */
  noticed(events: readonly SheetEvent[], isUsers: boolean): void {
    const { survey } = this.state;
    if (survey === null) return;
    const own = new Set([...survey.dossiers.map(({ sheetId }) => sheetId), survey.fieldsSheet?.id]);
    const isTouched = events.some(({ kind, sheetId }) => kind !== 'activated' && own.has(sheetId));
    if (isUsers || isTouched) this.pane.dispatch({ type: 'stale' });
  }

  readonly view = (view: DossierView): void => this.pane.dispatch({ type: 'viewed', view });

  readonly type = (text: string): void => this.pane.dispatch({ type: 'typed', text });

  /** Chooses a client: its dossier is opened, if it has one. */
  readonly choose = async (client: string): Promise<void> => {
    this.pane.dispatch({ type: 'chosen', client });
    await this.open(client);
  };

  /** Brings a client's dossier to the front; false when there is none, or that failed. */
  readonly open = async (client: string): Promise<boolean> => {
    const sheet = this.sheetOf(client);
    return sheet !== null && this.pane.show(sheet.sheetId, sheet.sheetName);
  };

  /**
   * Opens the dossier of the client that is selected; where there is none, or it is open already, puts the client's name into the search
   * box.
   *
   * @returns whether a dossier was opened
   */
  readonly openSelected = async (): Promise<boolean> => {
    const { client, survey, frontSheet } = this.pane.state();
    const inFront = survey?.dossierSheets.find(({ sheetId }) => sheetId === frontSheet)?.client ?? null;
    const name = inFront ?? client?.name ?? null;
    if (name !== null && name !== inFront && (await this.open(name))) return true;
    if (name !== null) this.pane.dispatch({ type: 'chosen', client: name });
    else this.pane.dispatch({ type: 'typed', text: '' });
    return false;
  };

  /** Makes a client's dossier and opens it. */
  readonly create = async (client: string): Promise<void> => {
    const results = await this.make('create', { clients: [client] });
    if (results && !this.pane.isClosed()) await this.open(client);
  };

  readonly createKey = async (): Promise<void> => void (await this.make('create', { clients: 'key' }));

  readonly refresh = async (client: string): Promise<void> => void (await this.make('refresh', { clients: [client] }));

  readonly refreshAll = async (): Promise<void> => void (await this.make('refresh', { clients: 'present' }));

  /** Writes into a dossier that it was reviewed today. */
  readonly review = async (client: string): Promise<void> =>
    void (await this.make('review', { clients: [client], isReviewed: true }));

  readonly openFields = async (): Promise<void> => {
    await this.work('fields', async () => {
      await this.pane.effects().openOwnFields(this.pane.state().language);
      return null;
    });
  };

  /** Opens a workbook with the dossiers of one manager alone. */
  readonly split = async (manager: string): Promise<void> => {
    await this.work('split', async () => {
      await this.pane.effects().split(manager, this.pane.state().language, this.pane.waiting);
      return { kind: 'split', manager };
    });
  };

  /** Reads a sheet and proposes what of it goes where. */
  readonly preview = async (sheet: string): Promise<void> => {
    await this.work('preview', async () => {
      const proposal = await this.pane.effects().preview(sheet, this.pane.waiting);
      this.pane.dispatch({ type: 'previewed', proposal });
      return null;
    });
  };

  readonly decide = (choices: Required<StructureChoices>): void => this.pane.dispatch({ type: 'decided', choices });

  /** Makes dossiers from the sheet, as proposed and decided. */
  readonly structure = async (): Promise<void> => {
    const { structuring } = this.state;
    if (structuring === null) return;
    const { proposal, choices } = structuring;
    const results = await this.makeBy('structure', proposal.sheet, (writing) =>
      this.pane.effects().structure({ ...writing, proposal, choices }),
    );
    if (results) this.pane.dispatch({ type: 'viewed', view: 'list' });
  };

  readonly cancel = (): void => {
    this.cancelAsked = true;
    this.pane.dispatch({ type: 'cancelling' });
  };

  private get state(): DossierState {
    return this.pane.state().dossiers;
  }

  private sheetOf(client: string): { sheetId: string; sheetName: string } | null {
    const { survey, dossiers } = this.pane.state();
    const wanted = plainName(client);
    const known = [...(dossiers.survey?.dossiers ?? []), ...(survey?.dossierSheets ?? [])];
    return known.find((one) => plainName(one.client) === wanted) ?? null;
  }

  private make(
    kind: DossierWorkKind,
    what: { clients: DossierRequest['clients']; isReviewed?: boolean },
  ): Promise<readonly DossierResult[] | null> {
    return this.makeBy(kind, null, (writing) =>
      this.pane.effects().make({ ...writing, clients: what.clients, isReviewed: what.isReviewed ?? false }),
    );
  }

  /** @param keptSheet the sheet that the dossiers are made from */
  private async makeBy(
    by: DossierWorkKind,
    keptSheet: string | null,
    write: (writing: WritingRequest) => Promise<readonly DossierResult[]>,
  ): Promise<readonly DossierResult[] | null> {
    let results: readonly DossierResult[] | null = null;
    await this.work(by, async (writing) => {
      results = await write(writing);
      return { kind: 'made', by, results, keptSheet };
    });
    if (results !== null && !this.pane.isClosed()) await this.pane.look();
    return results;
  }

  /** Does something that nothing else may be done beside. What it comes to is shown; what fails is said. */
  private async work(
    kind: DossierWorkKind,
    act: (writing: WritingRequest) => Promise<DossierState['outcome']>,
  ): Promise<void> {
    const { pane } = this;
    if (isBusy(pane.state())) return;
    this.cancelAsked = false;
    pane.dispatch({ type: 'begun', kind });
    try {
      await pane.saved();
      const outcome = await act({
        language: pane.state().language,
        progress: (done, all) => pane.dispatch({ type: 'written', done, all }),
        checkpoint: () => {
          if (this.cancelAsked || pane.isClosed()) throw new Cancelled();
        },
        waiting: pane.waiting,
      });
      pane.settle();
      pane.dispatch({ type: 'ended', outcome });
    } catch (error) {
      pane.settle();
      const isCancelled = error instanceof Cancelled;
      pane.dispatch({ type: 'ended', outcome: isCancelled ? { kind: 'cancelled' } : null });
      if (!isCancelled) pane.fail(error);
    }
  }
}
