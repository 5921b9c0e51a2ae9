/** The workbench's server: this computer only, nothing but its own files. */
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { serve, type Serving } from '../../../host/workbench/server/serve';
import { csvOf, fileWith, kam } from '../../support/kam';

const root = path.join(__dirname, '..', '..', '..');

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(address, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

let serving: Serving;

beforeAll(async () => {
  serving = await serve({ root, port: 0 });
});

afterAll(async () => {
  await serving.close();
});

describe('the server of the workbench', () => {
  it('gives the page with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers, body } = await ask(serving.address);
    expect(status).toBe(200);
    expect(body.toString()).toContain('id="workbench"');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('gives the pane as it is built, with Office.js from the installed package and the native host before it', async () => {
    const page = (await ask(`${serving.address}pane/taskpane.html`)).body.toString();
    expect(page).not.toContain('appsforoffice');
    expect(page.indexOf('/workbench/paneHost.js')).toBeGreaterThan(0);
    expect(page.indexOf('/office/office.js')).toBeGreaterThan(page.indexOf('/workbench/paneHost.js'));
    const office = await ask(`${serving.address}office/office.js`);
    expect([office.status, office.body.length > 10000]).toEqual([200, true]);
  });

  it('refuses foreign Host headers, other methods and addresses that lead elsewhere', async () => {
    expect((await ask(serving.address, { Host: 'evil.example' })).status).toBe(403);
    expect((await ask(serving.address, { Host: `evil.example:${new URL(serving.address).port}` })).status).toBe(403);
    expect((await ask(serving.address, {}, 'POST')).status).toBe(405);
    for (const address of ['package.json', 'workbench/../package.json', 'pane/%2e%2e/package.json', 'input', '%ff']) {
      expect([address, (await ask(`${serving.address}${address}`)).status >= 400]).toEqual([address, true]);
    }
  });

  it('listens on the loopback interface alone', async () => {
    const { port } = new URL(serving.address);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      await expect(ask(`http://${address}:${port}/`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    expect(new URL(serving.address).hostname).toBe('127.0.0.1');
  });

  it('opens the sample of the language first, or the file that was given', async () => {
    const first = async (address: string) => JSON.parse((await ask(address)).body.toString()) as { name: string };
    expect(await first(`${serving.address}first.json?lang=lt`)).toEqual({
      name: 'kam-sample-lt.xlsx',
      address: '/sample/kam-sample-lt.xlsx',
    });
    const file = fileWith('clients.csv', csvOf([['Client'], ['Acme']]));
    const other = await serve({ root, input: file, port: 0 });
    try {
      expect(await first(`${other.address}first.json?lang=lt`)).toEqual({ name: 'clients.csv', address: '/input' });
      expect((await ask(`${other.address}input`)).body.toString()).toBe('Client\nAcme');
    } finally {
      await other.close();
    }
  });
});

describe('kam serve', () => {
  it('says where the workbench is, and ends when it is interrupted', async () => {
    const { code, out } = await kam('serve', '--no-open', '--lang', 'ru');
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?lang=ru/);
  });

  it('refuses a missing file, a wrong port and a port that is taken with one clear message', async () => {
    expect(await kam('serve', '--no-open', 'missing.xlsx')).toMatchObject({ code: 2, out: '' });
    expect(await kam('serve', '--no-open', '--port', '99999')).toMatchObject({ code: 2, out: '' });
    const { code, err } = await kam('serve', '--no-open', '--port', new URL(serving.address).port);
    expect([code, err.trim().split('\n')]).toEqual([2, [expect.stringContaining('taken')]]);
  });
});
