import type { SheetModel, WorkbookModel } from '../../host/workbookModel';
import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { funnelFacts } from '../../src/analysis/funnel/funnelFacts';
import { funnelOf } from '../../src/analysis/funnel/funnel';
import { conversionOf } from '../../src/analysis/conversion/conversion';
import { conversionFacts } from '../../src/analysis/conversion/conversionFacts';
import { REPORT_IDS, type ReportId } from '../../src/reports/model';
import { periodOf, serialOf } from '../../src/schema/calendar';
import { auditWorkbook, type AuditOutcome, type AuditRequest } from '../../src/workbook/auditWorkbook';
import { isOwn, tableColumn } from '../support/reportTable';

jest.setTimeout(180_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
let host: LocalHost;
afterEach(() => host.close());

function build(reports: readonly ReportId[] = REPORT_IDS, more: Partial<AuditRequest> = {}): Promise<AuditOutcome> {
  return auditWorkbook({ language: 'en', asOf: AS_OF, period: 'month', reports, write: true, ...more });
}

async function openSample(change: (model: WorkbookModel) => void = () => undefined): Promise<void> {
  const model = sampleWorkbook('en');
  change(model);
  host = await LocalHost.open(model);
}

function sheetNamed(name: string): SheetModel {
  const sheet = host.toModel().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** A sheet of the user's own, with something typed on it. */
function userSheet(name: string): SheetModel {
  const [about] = sampleWorkbook('en').sheets;
  if (!about) throw new Error('the sample has no sheets');
  return { ...about, id: `user-${name}`, name, cells: [[{ value: 'typed by a person' }]] };
}

const REPORT_SHEETS = ['Funnel', 'Conversion by manager', 'Plan accuracy'];
const FACTS_SHEETS = ['KAM Facts Funnel', 'KAM Facts Conversion', 'KAM Facts Conversion tests', 'KAM Facts Plan'];

describe('building reports', () => {
  test('adds the reports behind the lists, facts last, and touches nothing else', async () => {
    await openSample();
    const before = host.toModel();
    const { sheets } = await build();
    expect(sheets).toEqual(REPORT_SHEETS);
    const after = host.toModel();
    expect(after.sheets.slice(before.sheets.length).map(({ name }) => name)).toEqual([
      ...REPORT_SHEETS,
      ...FACTS_SHEETS,
    ]);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(after.activeSheet).toBe(before.activeSheet);
  });

  test('writes only what was asked for', async () => {
    await openSample();
    await build(['planAccuracy']);
    expect(
      host
        .toModel()
        .sheets.filter(isOwn)
        .map(({ name }) => name),
    ).toEqual(['Plan accuracy', 'KAM Facts Plan']);
  });

  test('finding out without writing leaves the workbook as it was', async () => {
    await openSample();
    const before = host.toModel();
    const { audit, sheets } = await build(REPORT_IDS, { write: false });
    expect(sheets).toEqual([]);
    expect(audit.findings.length).toBeGreaterThanOrEqual(4);
    expect(host.toModel()).toEqual(before);
  });

  test('a second build replaces the first, in its place, under the same names', async () => {
    await openSample();
    await build();
    const first = host.toModel();
    await build();
    const second = host.toModel();
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    expect(second.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(
      first.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    );
    const cells = (model: WorkbookModel) =>
      model.sheets.map((sheet) => sheet.cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)));
    expect(cells(second)).toEqual(cells(first));
  });

  test('whoever looks at a report while it is rebuilt goes on looking at it', async () => {
    await openSample();
    await build();
    await host.select('Conversion by manager', 'A1');
    await build(['conversion']);
    const { sheets, activeSheet } = host.toModel();
    expect(sheets[activeSheet]?.name).toBe('Conversion by manager');
  });

  test('rebuilding one report leaves the others alive', async () => {
    await openSample();
    await build();
    const before = sheetNamed('Plan accuracy');
    await build(['funnel']);
    await host.recalculate();
    expect(sheetNamed('Plan accuracy')).toEqual(before);
  });

  test("a user's sheet of the same name stays, and the report gets another name", async () => {
    await openSample((model) => model.sheets.push(userSheet('Funnel'), userSheet('kam facts funnel')));
    const { sheets } = await build(['funnel']);
    expect(sheets).toEqual(['Funnel (2)']);
    expect(sheetNamed('Funnel')).toMatchObject({ cells: [[{ value: 'typed by a person' }]] });
    await build(['funnel']);
    const names = host.toModel().sheets.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(['Funnel', 'kam facts funnel', 'Funnel (2)', 'KAM Facts Funnel (2)']);
  });

  test('report sheets are not read as lists', async () => {
    await openSample();
    const first = await build();
    const second = await build();
    expect(second.audit.lists.recognition.lists.map(({ list }) => list.name)).toEqual(
      first.audit.lists.recognition.lists.map(({ list }) => list.name),
    );
  });

  test('sheets that an interrupted build left are taken away by the next', async () => {
    await openSample();
    let asked = 0;
    const stop = () => {
      if (++asked === 5) {
        host.failRequest(1);
        host.failRequest(2);
        throw new Error('cancelled');
      }
    };
    await expect(build(REPORT_IDS, { checkpoint: stop })).rejects.toThrow('cancelled');
    expect(host.toModel().sheets.filter(isOwn).length).toBeGreaterThan(0);
    await build();
    expect(
      host
        .toModel()
        .sheets.filter(isOwn)
        .map(({ name }) => name),
    ).toEqual([...REPORT_SHEETS, ...FACTS_SHEETS]);
  });
});

describe('text from the lists is data', () => {
  test('names that look like formulas, dates, numbers and wildcards stand as they are and are counted right', async () => {
    const names = ['=1+1', '+5', '-A1', '@x', '2024-05', '007', 'A*', '<>0', "it's", 'TRUE'];
    await openSample((model) => {
      const clients = model.sheets.find(({ name }) => name === 'Deals');
      for (const [index, row] of (clients?.cells ?? []).entries()) {
        if (index > 0) row[2] = { value: names[index % names.length] ?? '' };
      }
      model.sheets = model.sheets.filter(({ name }) => name === 'Deals');
    });
    const { audit } = await build(['conversion']);
    const model = host.toModel();
    const shown = tableColumn(model, 'KamConversion', 'Manager');
    expect([...shown].sort()).toEqual([...names].sort());
    const worked = tableColumn(model, 'KamConversion', 'Worked');
    for (const [index, name] of shown.entries()) {
      const manager = audit.conversion?.managers.find((each) => each.manager === name);
      expect([name, worked[index]]).toEqual([name, manager?.worked]);
    }
  });
});

describe('slicers', () => {
  const totalsOf = (name: string, row: number, columns: number[]) =>
    columns.map((column) => sheetNamed(name).cells[row]?.[column]?.value);

  test('the funnel follows manager, event and period without the add-in', async () => {
    await openSample();
    const { audit } = await build(['funnel']);
    const set = audit.journeys?.journeys ?? [];
    const stages = audit.lists.records.stageNames;
    const choices = [
      { manager: 'Anna Berg' },
      { event: 'Spring fair 2025' },
      { period: '2025-03' },
      { manager: 'David Moss', event: 'Tender season 2026' },
    ];
    for (const { manager, event, period } of choices) {
      await host.setCell('Funnel', 'B6', manager ?? '(all managers)');
      await host.setCell('Funnel', 'C6', event ?? '(all events)');
      await host.setCell('Funnel', 'E6', period ?? '(all periods)');
      await host.recalculate();
      const monthOf = (serial: number | null) => (serial === null ? null : periodOf(serial, 'month'));
      const chosen = set.filter(
        ({ deal }) =>
          (!manager || deal.manager === manager) &&
          (!event || deal.event === event) &&
          (!period || monthOf(deal.started) === period),
      );
      expect(chosen.length).toBeGreaterThan(0);
      const funnel = funnelOf(funnelFacts(chosen, stages, { period: () => null }), stages);
      const model = host.toModel();
      expect(tableColumn(model, 'KamFunnel', 'Entered')).toEqual(funnel.stages.map(({ entered }) => entered));
      expect(tableColumn(model, 'KamFunnel', 'Passed')).toEqual(funnel.stages.map(({ passed }) => passed));
      expect(tableColumn(model, 'KamFunnel', 'Lost here')).toEqual(funnel.stages.map(({ lost }) => lost));
      expect(tableColumn(model, 'KamFunnel', 'Still here (open)')).toEqual(funnel.stages.map(({ open }) => open));
    }
  });

  test('a choice that is not on the list selects nothing instead of everything', async () => {
    await openSample();
    await build(['funnel']);
    await host.setCell('Funnel', 'B6', 'Nobody');
    await host.recalculate();
    expect(tableColumn(host.toModel(), 'KamFunnel', 'Entered')).toEqual([0, 0, 0, 0, 0]);
  });

  test('p values and shrunken rates follow the event', async () => {
    await openSample();
    const { audit } = await build(['conversion']);
    const chosen = (audit.journeys?.journeys ?? []).filter(({ deal }) => deal.event === 'Autumn campaign 2025');
    const { managers } = conversionOf(conversionFacts(chosen, { period: () => null }));
    await host.setCell('Conversion by manager', 'C6', 'Autumn campaign 2025');
    await host.recalculate();
    const model = host.toModel();
    for (const [index, name] of tableColumn(model, 'KamConversion', 'Manager').entries()) {
      const manager = managers.find((each) => each.manager === name);
      expect(tableColumn(model, 'KamConversion', 'P value')[index]).toBeCloseTo(manager?.pValue ?? -1, 12);
      expect(tableColumn(model, 'KamConversion', 'Shrunken rate')[index]).toBeCloseTo(manager?.shrunkRate ?? -1, 12);
      expect(tableColumn(model, 'KamConversion', 'Won')[index]).toBe(manager?.won);
    }
  });

  test('the chosen period is what is planned from', async () => {
    await openSample();
    const { audit } = await build(['planAccuracy']);
    const period = audit.planAccuracy?.periods[4];
    await host.setCell('Plan accuracy', 'D6', period?.period ?? '');
    await host.recalculate();
    expect(totalsOf('Plan accuracy', 5, [4, 5, 6])).toEqual([period?.planned, period?.refined, period?.actual]);
    expect(sheetNamed('Plan accuracy').cells[5]?.[7]?.value).toBeCloseTo(period?.error ?? -1, 12);
  });
});

describe('the check that the lists are unchanged', () => {
  const saysChanged = () =>
    sheetNamed('Funnel')
      .cells.map((row) => row[1]?.value)
      .filter((value) => typeof value === 'string' && value.startsWith('✗'));

  test('notices a changed amount and is content again when it is changed back', async () => {
    await openSample();
    await build(['funnel']);
    expect(saysChanged()).toEqual([]);
    const before = sheetNamed('Deals').cells[5]?.[9]?.value;
    await host.setCell('Deals', 'J6', 123456);
    await host.recalculate();
    expect(saysChanged()).toEqual(['✗ Deals has changed since the report was built: build the report again.']);
    await host.setCell('Deals', 'J6', before as number);
    await host.recalculate();
    expect(saysChanged()).toEqual([]);
  });

  test('notices a row below a plain range', async () => {
    await openSample((model) => {
      const deals = model.sheets.find(({ name }) => name === 'Deals');
      if (deals) deals.tables = [];
    });
    await build(['funnel']);
    expect(saysChanged()).toEqual([]);
    await host.setCell('Deals', 'A153', 'D-999');
    await host.recalculate();
    expect(saysChanged()).toHaveLength(1);
  });
});

describe('a failure', () => {
  test('to write is told with the sheet, in our own words', async () => {
    await openSample();
    const from = host.requestCount;
    await build(['planAccuracy'], { write: false });
    host.failRequest(host.requestCount - from + 1);
    await expect(build(['planAccuracy'])).rejects.toMatchObject({
      code: 'write-incomplete',
      gaps: { sheet: 'Plan accuracy', reason: 'GeneralException' },
    });
  });

  test('at any request leaves the workbook as it was', async () => {
    await openSample((model) => model.sheets.push(userSheet('Funnel')));
    await build();
    await host.recalculate();
    const before = host.toModel();
    const from = host.requestCount;
    await build();
    const requests = host.requestCount - from;
    expect(requests).toBeGreaterThan(10);
    const content = (model: WorkbookModel) =>
      model.sheets.map(({ name, cells, tables, customProperties }) => ({
        name,
        cells: cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
        tables: tables.map((table) => table.name),
        customProperties,
      }));
    for (let request = 1; request <= requests; request++) {
      host.failRequest(request);
      await expect(build()).rejects.toThrow();
      expect(JSON.stringify(content(host.toModel())) === JSON.stringify(content(before))).toBe(true);
    }
  });

  test('in the middle of a request leaves the workbook as it was, or the new build complete', async () => {
    await openSample((model) => model.sheets.push(userSheet('Plan accuracy')));
    await build(['planAccuracy']);
    await host.recalculate();
    const content = () =>
      JSON.stringify(
        host
          .toModel()
          .sheets.map(({ name, cells, tables, customProperties }) => [
            name,
            cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
            tables.map((table) => table.name),
            customProperties,
          ]),
      );
    const before = content();
    let failed = 0;
    // Every action of the last requests, and every 23rd of those before; the build ends where no action is left to fail.
    for (let action = 1; ; action += 23) {
      host.failAtAction(action);
      const outcome = await build(['planAccuracy']).then(
        () => 'built' as const,
        () => 'failed' as const,
      );
      expect(content() === before).toBe(true);
      if (outcome === 'failed') failed++;
      else if (failed > 0) break;
    }
    expect(failed).toBeGreaterThan(10);
  });
});

describe('a workbook that counts its days from 1904', () => {
  test('gives the same periods', async () => {
    await openSample((model) => {
      model.date1904 = true;
      for (const sheet of model.sheets) {
        for (const cell of sheet.cells.flat()) {
          if (cell && typeof cell.value === 'number' && cell.style?.numberFormat === 'dd.mm.yyyy') cell.value -= 1462;
        }
      }
    });
    const { audit } = await build(REPORT_IDS, { write: false });
    expect(audit.planAccuracy?.periods[0]?.period).toBe('2025-01');
    expect(audit.lists.records.deals?.records[0]?.started).toBeGreaterThan(serialOf(2025, 1, 1) ?? 0);
  });
});
