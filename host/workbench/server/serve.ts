/**
 * The workbench's server: gives the page to this computer only. It listens on the loopback interface, answers no foreign Host header,
 * and tells the browser to let the page load nothing from elsewhere.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstFile, servedFiles, type ServedFile } from './servedFiles';

export interface ServeOptions {
  /** The folder of the project or of the installed package. */
  root: string;
  /** A workbook to open first, by its path; the sample when left out. */
  input?: string;
  /** 0 for a free one. */
  port: number;
}

export interface Serving {
  address: string;
  close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Fluent and the grid write their rules into style elements as they run.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The grid would read the installed fonts, which it does not need.
  'Permissions-Policy': 'local-fonts=(), camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-cache',
};

/** Starts the server. @throws the system's error when the port is taken */
export async function serve(options: ServeOptions): Promise<Serving> {
  const files = servedFiles(options.root, options.input);
  const server = createServer((request, response) => void answer(request, response, server, files, options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    address: `http://${LOOPBACK}:${String(portOf(server))}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  server: Server,
  files: ReadonlyMap<string, ServedFile>,
  { input }: ServeOptions,
): Promise<void> {
  const refuse = (code: number, text: string): void => {
    response.writeHead(code, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (!isOurs(request.headers.host, portOf(server))) return refuse(403, 'Foreign Host header.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET.');
  const address = new URL(request.url ?? '/', 'http://localhost');
  try {
    const file =
      address.pathname === '/first.json'
        ? jsonFile(firstFile(input, address.searchParams.get('lang')))
        : files.get(decodeURIComponent(address.pathname));
    if (!file) return refuse(404, 'Not found.');
    const bytes = await file.source();
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch {
    refuse(500, 'The file could not be read.');
  }
}

function jsonFile(value: object): ServedFile {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { type: 'application/json; charset=utf-8', source: () => Promise.resolve(bytes) };
}

function isOurs(host: string | undefined, port: number): boolean {
  return host === `localhost:${String(port)}` || host === `${LOOPBACK}:${String(port)}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
