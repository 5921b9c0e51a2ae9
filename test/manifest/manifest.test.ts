import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element as XmlElement } from '@xmldom/xmldom';
import { ADDIN_ID } from '../../host/xlsx/addinId';
import type { PaneEffects } from '../../taskpane/paneEffects';
import { ribbonActions } from '../../taskpane/ribbon';
import type { PaneState } from '../../taskpane/state/paneState';
import { PaneStore } from '../../taskpane/state/paneStore';

const root = path.join(__dirname, '..', '..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'text/xml').documentElement as XmlElement;

function all(name: string, within: XmlElement = manifest): XmlElement[] {
  return [...within.getElementsByTagName(name)];
}

function childNames(element: XmlElement | undefined): string[] {
  return [...(element?.childNodes ?? [])].filter((node) => node.nodeType === 1).map((node) => node.nodeName);
}

test('the elements of the base manifest stand in the order of the schema', () => {
  expect(childNames(manifest)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
});

test('the elements of the version overrides stand in the order of the schema', () => {
  const [overrides] = all('VersionOverrides');
  expect(childNames(overrides)).toEqual(['Hosts', 'Resources']);
  const host = all('Host', overrides)[0];
  expect(childNames(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  expect(childNames(all('DesktopFormFactor')[0])).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  const functions = all('ExtensionPoint').find((point) => point.getAttribute('xsi:type') === 'CustomFunctions');
  expect(childNames(functions)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  expect(childNames(all('Resources')[0])).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  expect(childNames(all('CustomTab')[0])).toEqual(['Group', 'Label']);
  expect(childNames(all('Group')[0])).toEqual(['Label', 'Icon', ...all('Control').map(() => 'Control')]);
  for (const control of all('Control')) {
    expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
});

test('every resource that is named is defined once, and none is defined for nothing', () => {
  const defined = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap((name) => all(name, all('Resources')[0]))
    .map((element) => element.getAttribute('id') ?? '');
  const named = [...manifest.getElementsByTagName('*')]
    .map((element) => element.getAttribute('resid'))
    .filter((id): id is string => id !== null);
  expect(new Set(defined).size).toBe(defined.length);
  expect(new Set(defined)).toEqual(new Set(named));
});

test('resource ids are at most 32 characters long', () => {
  const ids = [...text.matchAll(/(?:resid|\bid)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('short strings are at most 125 characters long, long ones at most 250', () => {
  const lengths = (kind: string) =>
    [...all('bt:String', all(kind)[0]), ...all('bt:Override', all(kind)[0])].map(
      (element) => (element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '').length,
    );
  expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
  expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
});

test('every icon that is named exists and is a picture of the size that it is named for', () => {
  const icons = [...text.matchAll(/https:\/\/localhost:3000\/(assets\/icon-(\d+)\.png)/g)];
  expect(icons.length).toBeGreaterThanOrEqual(5);
  for (const [, file = '', size] of icons) {
    expect(existsSync(path.join(root, file))).toBe(true);
    const png = readFileSync(path.join(root, file));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
  }
  for (const size of ['16', '32', '80']) {
    expect(all('bt:Image').filter((image) => image.getAttribute('size') === size).length).toBeGreaterThan(0);
  }
});

test('there is one runtime, it lives long, and pane, functions and commands share it', () => {
  const runtimes = all('Runtime');
  expect(runtimes).toHaveLength(1);
  expect(runtimes[0]?.getAttribute('lifetime')).toBe('long');
  const shared = runtimes[0]?.getAttribute('resid');
  expect(all('FunctionFile')[0]?.getAttribute('resid')).toBe(shared);
  expect(all('SourceLocation', all('Page')[0])[0]?.getAttribute('resid')).toBe(shared);
  expect(all('SourceLocation', all('Action')[0])[0]?.getAttribute('resid')).toBe(shared);
});

test('every button of the ribbon that calls a function has one that answers', () => {
  const called = all('FunctionName').map((element) => element.textContent);
  const store = new PaneStore({} as PaneState, {} as PaneEffects);
  expect(called).toEqual(Object.keys(ribbonActions(store, () => Promise.resolve())));
  expect(new Set(all('Control').map((control) => control.getAttribute('id'))).size).toBe(called.length + 1);
});

test('what is read in English is there in Russian and Lithuanian', () => {
  const localised = [...all('DisplayName'), ...all('Description').slice(0, 1), ...all('bt:String')].filter(
    (element) => !['Kam.Namespace', 'Kam.Tab.Label'].includes(element.getAttribute('id') ?? ''),
  );
  expect(localised.length).toBeGreaterThanOrEqual(7);
  for (const element of localised) {
    const locales = [...element.childNodes]
      .filter((node) => node.nodeType === 1)
      .map((node) => (node as XmlElement).getAttribute('Locale'));
    expect(locales).toEqual(['ru-RU', 'lt-LT']);
  }
});

test('functions are told in the namespace KAM, with metadata for each language', () => {
  const urls = all('bt:Url').find((url) => url.getAttribute('id') === 'Kam.Metadata.Url');
  expect(urls?.getAttribute('DefaultValue')).toBe('https://localhost:3000/functions.json');
  expect(all('bt:Override', urls).map((each) => each.getAttribute('Value'))).toEqual([
    'https://localhost:3000/functions.ru.json',
    'https://localhost:3000/functions.lt.json',
  ]);
  const namespace = all('bt:String').find((each) => each.getAttribute('id') === 'Kam.Namespace');
  expect(namespace?.getAttribute('DefaultValue')).toBe('KAM');
});

test('the id is the one that the local host keeps settings under', () => {
  expect(all('Id')[0]?.textContent).toBe(ADDIN_ID);
});
