/** The self-check costs the pane nothing until it is begun: its cases are a script of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_CASES } from '../../src/selfcheck/cases/allCases';
import { buildFunctions } from './excelBook';

const ADDIN = join(__dirname, '..', '..', 'dist', 'addin');

test('the cases are in one script, which neither the page nor the settings tab load', () => {
  buildFunctions();
  const scripts = readdirSync(ADDIN).filter((name) => name.endsWith('.js'));
  const textOf = (name: string): string => readFileSync(join(ADDIN, name), 'utf8');
  const withCases = scripts.filter((name) => ALL_CASES.some((each) => textOf(name).includes(each.name)));
  expect(withCases).toHaveLength(1);
  const [script = ''] = withCases;
  expect(['taskpane.js', 'functions.js']).not.toContain(script);
  expect(textOf('taskpane.html')).not.toContain(script);
  expect(Buffer.byteLength(textOf(script))).toBeLessThan(40_000);
}, 180_000);
