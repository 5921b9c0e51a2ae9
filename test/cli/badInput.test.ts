import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { csvOf, fileWith, kam, temporaryFolder, type AuditJson } from '../support/kam';

const GOOD = csvOf([
  ['Deal', 'Client', 'Manager', 'Stage', 'Outcome', 'Started'],
  ['1', 'A', 'Ann', 'Offer', 'Won', '2025-01-10'],
  ['2', 'B', 'Ann', 'Offer', 'Lost', '2025-02-10'],
]);

/** One line on standard error, nothing on standard output, exit code 2. */
async function expectRefused(args: string[], message: RegExp): Promise<void> {
  const { code, out, err } = await kam('audit', ...args, '--quiet');
  expect(err).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\bat \/|Error:/);
  expect(out).toBe('');
  expect(code).toBe(2);
}

describe('a file that is no workbook is refused with one clear message', () => {
  test('no such file', () => expectRefused(['nowhere.xlsx'], /^nowhere\.xlsx: there is no such file/));
  test('an empty csv', () => expectRefused([fileWith('empty.csv', '')], /^empty\.csv: the file is empty/));
  test('an empty xlsx', () => expectRefused([fileWith('empty.xlsx', '')], /^empty\.xlsx: the file is empty/));
  test('not a zip', () =>
    expectRefused([fileWith('text.xlsx', 'no zip at all')], /^text\.xlsx: this is not an Excel workbook/));
  test('a zip without a workbook', () =>
    expectRefused([fileWith('other.xlsx', zipSync({ 'a.txt': new Uint8Array([65]) }))], /not an Excel workbook/));
  test('a damaged zip', () => {
    const whole = zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types/>'.repeat(500)) });
    return expectRefused(
      [fileWith('half.xlsx', whole.slice(0, whole.length / 2))],
      /^half\.xlsx: .*(damaged|not an Excel)/,
    );
  });
  test('another kind of file', () => expectRefused([fileWith('list.pdf', '%PDF')], /only \.xlsx, \.xlsm and \.csv/));
  test('an encrypted workbook', () =>
    expectRefused([fileWith('secret.xlsx', compoundFile('EncryptedPackage'))], /password/));
  test('an old .xls workbook', () =>
    expectRefused([fileWith('old.xlsx', compoundFile('Workbook'))], /old \.xls format/));
});

describe('lists that cannot be used are named', () => {
  test('no header row', () => expectRefused([fileWith('plain.csv', '1,2,3\n4,5,6\n')], /plain\.csv/));
  test('headers but no rows', () =>
    expectRefused([fileWith('none.csv', 'Deal,Client,Manager,Stage,Outcome\n')], /none\.csv.*no rows/));
  test('nothing that is a list of clients', () =>
    expectRefused([fileWith('colours.csv', 'Colour,Shape\nred,round\nblue,square\n')], /colours\.csv/));
});

describe('a mapping that does not fit is refused', () => {
  const refused = (mapping: unknown, message: RegExp) =>
    expectRefused([fileWith('deals.csv', GOOD), '--map', fileWith('map.json', JSON.stringify(mapping))], message);

  test('an unknown role', () => refused({ orders: { source: 'deals' } }, /«orders» is not a role\. Roles are: deals/));
  test('an unknown field', () => refused({ deals: { source: 'deals', colour: 'Client' } }, /no field «colour»/));
  test('an unknown list', () => refused({ deals: { source: 'dealz' } }, /no list named «dealz»/));
  test('an unknown header, with the nearest one', () =>
    refused({ deals: { source: 'deals', client: 'Cleint' } }, /no column «Cleint».*«Client»/));
  test('not JSON', () =>
    expectRefused([fileWith('deals.csv', GOOD), '--map', fileWith('map.json', '{deals')], /map\.json/));
});

describe('options are checked before anything is done', () => {
  const deals = () => fileWith('deals.csv', GOOD);
  test('no input', () => expectRefused([], /^Wrong call: missing required argument/));
  test('an unknown option', () => expectRefused([deals(), '--colour'], /unknown option '--colour'/));
  test('an unknown command', async () => {
    const { code, err } = await kam('paint', 'x.xlsx');
    expect(err).toMatch(/^Wrong call/);
    expect(code).toBe(2);
  });
  test('a day that is none', () => expectRefused([deals(), '--as-of', '2025-02-30'], /--as-of: «2025-02-30»/));
  test('a goal that is no amount', () => expectRefused([deals(), '--goal', 'much'], /--goal: «much»/));
  test('a period that is none', () =>
    expectRefused([deals(), '--period', 'week'], /--period: «week» is not month, quarter, year/));
  test('an unknown report', () => expectRefused([deals(), '--reports', 'funnel,weather'], /no report «weather»/));
  test('an unknown language', () => expectRefused([deals(), '--lang', 'de'], /--lang: «de» is not en, ru, lt/));
  test('an output that is no workbook', () => expectRefused([deals(), '-o', 'out.csv'], /«out\.csv» is not \.xlsx/));
  test('the message comes in the language asked for', () =>
    expectRefused([deals(), '--period', 'week', '--lang', 'ru'], /^Параметр --period: «week»/));
});

describe('writing', () => {
  test('an existing output is left alone without --force, and replaced with it', async () => {
    const input = fileWith('deals.csv', GOOD);
    const output = path.join(temporaryFolder(), 'out.xlsx');
    writeFileSync(output, 'mine');
    const refused = await kam('audit', input, '-o', output, '--quiet');
    expect([refused.code, readFileSync(output, 'utf8')]).toEqual([3, 'mine']);
    expect(refused.err).toMatch(/^out\.xlsx exists already/);
    const forced = await kam('audit', input, '-o', output, '--force', '--quiet');
    expect(forced.code).toBe(0);
    expect(readFileSync(output).subarray(0, 2).toString()).toBe('PK');
  });

  test('the input is never the output, even with --force', async () => {
    const input = path.join(temporaryFolder(), 'book.xlsx');
    await kam('audit', fileWith('deals.csv', GOOD), '-o', input, '--quiet');
    const before = readFileSync(input);
    const { code, err } = await kam('audit', input, '-o', input, '--force', '--quiet');
    expect(code).toBe(2);
    expect(err).toMatch(/also the input/);
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  test('a folder that is not there cannot be written into, and nothing is left behind', async () => {
    const folder = path.join(temporaryFolder(), 'nowhere');
    const { code, err } = await kam(
      'audit',
      fileWith('deals.csv', GOOD),
      '-o',
      path.join(folder, 'out.xlsx'),
      '--quiet',
    );
    expect([code, existsSync(folder)]).toEqual([3, false]);
    expect(err).toMatch(/^out\.xlsx cannot be written \(ENOENT\)/);
  });
});

describe('blemishes are set aside and counted', () => {
  test('a stage that is not in the list, an error value, the same deal twice', async () => {
    const rows = csvOf([
      ['Deal', 'Client', 'Manager', 'Stage', 'Started', 'Actual'],
      ['1', 'A', 'Ann', 'Offer', '2025-01-10', ''],
      ['2', 'B', 'Ann', 'Won', '2025-02-10', '12 000'],
      ['3', 'C', 'Ann', 'Dreaming', '2025-02-11', ''],
      ['2', 'B', 'Ann', 'Won', '2025-02-10', '12 000'],
      ['5', 'D', 'Ann', 'Lost', '31.02.2025', ''],
    ]);
    const map = JSON.stringify({ deals: { source: 'deals', stages: ['Contact', 'Offer'] } });
    const { code, out } = await kam('audit', fileWith('deals.csv', rows), '--map', fileWith('map.json', map), '--json');
    expect(code).toBe(0);
    const json = JSON.parse(out) as AuditJson;
    expect(json.sources[0]).toMatchObject({ rowsRead: 5, rowsUsed: 3 });
    expect(json.sources[0]?.setAside.map(({ cell, code: why }) => [cell, why])).toEqual([
      ['deals!D4', 'unknown-stage'],
      ['deals!A5', 'duplicate-key'],
    ]);
    expect(json.quality.map(({ code: what }) => what)).toEqual(
      expect.arrayContaining(['unknown-stage', 'duplicate-key', 'unreadable-date']),
    );
  });
});

describe('exit code 1', () => {
  const bad = csvOf([
    ['Deal', 'Client', 'Manager', 'Outcome', 'Actual'],
    // One client brings all the money: a sole client.
    ...Array.from({ length: 40 }, (_, i) => [i, `C${i}`, 'Ann', i === 0 ? 'Won' : 'Lost', i === 0 ? 900 : '']),
  ]);
  test('comes only with --strict, when findings need attention', async () => {
    const input = fileWith('deals.csv', bad);
    expect((await kam('audit', input, '--quiet')).code).toBe(0);
    expect((await kam('audit', input, '--quiet', '--strict')).code).toBe(1);
  });
});

/** The smallest compound file (OLE) with one stream of the given name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 3, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  // Sector 0 is the allocation table, sector 1 the directory.
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ['Root Entry', stream].forEach((name, index) => {
    const at = 1024 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
    bytes.fill(0xff, at + 68, at + 80);
    if (index === 0) bytes.writeUInt32LE(1, at + 76);
  });
  return bytes;
}
